/** A small catalog about planets that cannot be reached. */
export const registry = `id: planets
source: en
range: [1, 9]
supportId: "ORBIT_{code:3}"
entries:
  from: table
  row: "{symbol} = {code}"
  columns: [message, technical]
  details: "error-{code}"
codes:
  1: { symbol: MercuryTooHot, fixedBy: user }
  2: { symbol: VenusTooCloudy, fixedBy: admin, retry: true }
  4: { symbol: MarsTooDry, fixedBy: admin, retired: true }
`

export const english = `---
title: Troubleshoot your landing
---
# Troubleshoot your landing

See [the table](#table), [Mars](#error-4) or [what you can do about it](#error-4-user).

## Errors {#table}

| Error | Message | Details |
| --- | --- | --- |
| MercuryTooHot = 1 | The surface is too hot to land on. Wait for the night.<br><br>To learn more, see [Night on Mercury](night.md#dark). | ORBIT_001: The hull would melt. Its limit is in [the manual](https://example.com/manual). |
| VenusTooCloudy = 2 | No landing place can be seen from here. <br><br>Or<br><br>The clouds hide every landing place.<br/><br />Look again [later](https://example.com/later). | ORBIT_002: Visibility is zero. |
| MarsTooDry = 4 | There is no water. | ORBIT_004: The tank is empty. |

## What each error means

### Error 4: The planet is dry {#error-4}

Rain has not been seen for long.

#### Why {#error-4-cause}

The water left with the air.

#### What you can do {#error-4-user}

1. Bring water.
2. Drink it.

#### What your administrator does {#error-4-admin}

Orders \`rain\`, see [Night](night.md).

#### History

It was wet once.
`

export const swedish = `---
title: Felsök din landning
ms.translationtype: MT
---
# Felsök din landning

## Fel {#table}

| Fel | Meddelande | Detaljer |
| --- | --- | --- |
| MercuryTooHot = 1 | Ytan är för varm att landa på. Vänta på natten.<br><br>Läs mer i [Natt på Merkurius](night.md#dark). | ORBIT_001: skrovet skulle smälta. |
| VenusTooCloudy = 2 | Ingen landningsplats syns härifrån.<br><br>Eller<br><br>Molnen döljer alla landningsplatser.<br><br>Titta igen [senare](https://example.com/later). | ORBIT_002: sikten är noll. |

## Vad varje fel betyder

### Fel 4: Planeten är torr {#error-4}
`

export const night = `# Night on Mercury

It is cold.

## When it is dark {#dark}

Very.
`

export const planets = {
  'catalog.yaml': registry,
  'en/landing.md': english,
  'en/night.md': night,
  'sv/landing.md': swedish,
}
