import type { problemsOfRequests as english } from '../en/problems-requests'
import type { Translation } from '../translation'

const faultOfOurs =
  'In der App ist das unser Fehler: Laden Sie die Seite neu und versuchen Sie es noch einmal. Kopieren Sie vorher, was Sie getippt haben.'

export const problemsOfRequests = {
  'invalid-request': {
    title: 'Die Anfrage lässt sich nicht lesen',
    happened: 'Was geschickt wurde, ließ sich überhaupt nicht lesen.',
    safe: 'Nichts wurde angesehen und nichts geändert.',
    toDo: faultOfOurs,
    programs:
      '`reason` sagt, warum: `malformed-json`, `invalid-encoding`, `duplicate-key`, `forbidden-key`, `too-deep`, `query`, `malformed-header`, `version-mismatch` oder `idempotency-key-required`. Dieselben Bytes ergeben wieder dieselbe Antwort.',
    exchange: 'Bo nennt in `If-Match` eine andere Version als in der Anfrage selbst.',
  },
  'validation-failed': {
    title: 'Einige Angaben sind ungültig',
    happened: 'In einem oder mehreren Feldern steht etwas, das sich nicht speichern lässt.',
    safe: 'Nichts wurde gespeichert. Alles, was Sie getippt haben, bleibt erhalten.',
    toDo: 'Neben jedem Feld steht, was nicht stimmt. Berichtigen Sie es und speichern Sie noch einmal.',
    programs:
      '`errors[]` nennt alle Fehler auf einmal: `pointer` (ein JSON Pointer in die Anfrage), `code` und `detail`. Auch Angaben, die es nicht gibt oder die der Server setzt, sind Fehler (`unknown-member`, `read-only`).',
    exchange:
      'Bo legt ein Konto ohne Namen an, mit einer halben Adresse und zwei Angaben, die keine Anfrage haben darf.',
  },
  'precondition-required': {
    title: 'Von welcher Version gehen Sie aus?',
    happened: 'Die Änderung hat nicht gesagt, von welcher Version des Kontos sie ausgeht.',
    safe: 'Sie wurde nicht gespeichert und kann also nichts überschrieben haben.',
    toDo: faultOfOurs,
    programs:
      'Senden Sie die gelesene Version als `version` oder als `If-Match: "3"`. Für DELETE geht auch `?version=3`. `currentVersion` ist, was jetzt gespeichert ist: Verwenden Sie es erst, wenn Sie diese Version angesehen haben.',
    exchange: 'Bo schickt eine neue Telefonnummer und keine Version.',
  },
  'idempotency-key-reused': {
    title: 'Der Schlüssel gehört zu einer anderen Anfrage',
    happened: 'Eine Anfrage gab sich als Wiederholung einer früheren aus, enthält aber etwas anderes.',
    safe: 'Die frühere Anfrage gilt, wie sie beantwortet wurde; die neue wurde nicht ausgeführt.',
    toDo: faultOfOurs,
    programs:
      'Nehmen Sie für jeden neuen Inhalt einen neuen `Idempotency-Key`, und denselben nur für genau dieselbe Anfrage.',
    exchange: 'Ana schickt eine Änderung, die nichts ändert, und dann unter demselben Schlüssel eine Telefonnummer.',
  },
  'payload-too-large': {
    title: 'Die Anfrage ist zu groß',
    happened: 'Was geschickt wurde, ist größer als 1 MiB.',
    safe: 'Nichts wurde gespeichert. Was Sie getippt haben, steht noch auf Ihrem Bildschirm.',
    toDo: 'Kürzen Sie die Notizen, oder verteilen Sie sie auf mehrere Konten.',
    programs: 'Mehr als 1 048 576 Bytes werden nicht angenommen. Senden Sie mit PATCH nur, was sich ändert.',
    exchange: 'Bo schickt etwas mehr als 1 MiB Notizen.',
  },
  'unsupported-media-type': {
    title: 'Dieses Format wird nicht angenommen',
    happened: 'Der Inhalt kam in einer Form, die hier nicht verstanden wird.',
    safe: 'Er wurde nicht angesehen, und nichts wurde geändert.',
    toDo: faultOfOurs,
    programs:
      'Senden Sie `application/json`, für PATCH auch `application/merge-patch+json`, in UTF-8 und ohne Content-Encoding. `Accept` oder `Accept-Patch` der Antwort nennt, was angenommen wird.',
    exchange: 'Bo schickt einen JSON Patch, wo ein Merge-Patch erwartet wird.',
  },
  'not-acceptable': {
    title: 'Diese Form der Antwort gibt es nicht',
    happened: 'Die Antwort wurde in einer Form verlangt, die es hier nicht gibt.',
    safe: 'Nichts wurde geändert.',
    toDo: faultOfOurs,
    programs:
      'Antworten sind `application/json`, Ablehnungen `application/problem+json`, Ereignisse `text/event-stream`. Lassen Sie diese in `Accept` zu, oder lassen Sie es weg.',
    exchange: 'Bo verlangt ein Konto als kommagetrennte Werte.',
  },
  'method-not-allowed': {
    title: 'Das wird hier nicht angeboten',
    happened: 'Diese Adresse gibt es, aber was verlangt wurde, bietet sie nicht an.',
    safe: 'Nichts wurde geändert.',
    toDo: faultOfOurs,
    programs: '`Allow` nennt, was diese Adresse anbietet.',
    exchange: 'Ana will die ganze Liste löschen.',
  },
  unauthenticated: {
    title: 'Bitte zuerst anmelden',
    happened: 'Der Server weiß nicht, wer Sie sind: Niemand ist angemeldet, oder der Schlüssel gilt nicht mehr.',
    safe: 'Nichts wurde geändert. Was Sie getippt haben, bleibt auf dem Bildschirm, bis Sie den Tab schließen.',
    toDo: 'Melden Sie sich wieder an, und speichern Sie dann.',
    programs:
      'Senden Sie `Authorization: Bearer` und einen API-Schlüssel. Schlüssel lassen sich widerrufen; ein widerrufener gilt wie keiner. Im Browser sagt es das Cookie der Sitzung; eine beendete gilt wie keine, ebenso ein `Truce-Person`, nach dem sich jemand anderes angemeldet hat.',
    exchange: 'Jemand fragt ohne Schlüssel nach Konten.',
  },
  forbidden: {
    title: 'Das dürfen Sie nicht',
    happened: 'Sie dürfen das sehen, aber Ihre Rolle erlaubt nicht, was Sie verlangt haben.',
    safe: 'Nichts wurde geändert.',
    toDo: 'Bitten Sie jemanden aus der Verwaltung Ihres Arbeitsbereichs, es zu tun oder Ihnen die Rolle dafür zu geben.\nKopieren Sie, was Sie getippt haben, bevor Sie die Seite verlassen.',
    programs:
      'Wer nur lesen darf, liest; wer bearbeiten darf, schreibt; wer verwaltet, darf auch mit `If-Match: *` überschreiben und Reservierungen übernehmen. Die Anfrage eines Browsers von fremder Herkunft wird ebenso abgelehnt.',
    exchange: 'Cy, der nur lesen darf, löscht ein Konto.',
  },
  'not-found': {
    title: 'Nicht gefunden',
    happened:
      'Unter dieser Adresse ist nichts, oder nichts, was Sie sehen dürfen. Beides sieht mit Absicht gleich aus.',
    safe: 'Nichts wurde geändert.',
    toDo: 'Prüfen Sie die Adresse.\nSuchen Sie das Konto in der Liste.',
    programs:
      'Ids werden nie noch einmal vergeben. Ein gelöschtes Konto antwortet denen, die es lesen durften, mit `deleted` und nicht hiermit.',
    exchange: 'Bo fragt nach einer Id, die es nie gab.',
  },
} as const satisfies Translation<typeof english>
