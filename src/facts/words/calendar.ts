/** Months, as messages write them that only tell the date: "16 de agosto v2", "marzo 18", "3 мая". In `plain` spelling. */
const MONTHS = `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
  janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro
  janvier fevrier mars avril mai juin juillet aout septembre octobre decembre
  januar februar marz juni juli oktober dezember gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря
  stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia`

const DAYS = `monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado domingo segunda terca quarta quinta sexta
  lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag`

export const calendarWords: readonly string[] = `${MONTHS} ${DAYS}`.split(/\s+/)
