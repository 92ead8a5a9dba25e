package nl.buurtpunt.server.guide;

import java.util.HashMap;
import java.util.Map;
import nl.buurtpunt.server.guide.Fields.Value;

/// Reads `texts/<language>/*.yaml`, after everything in Dutch has been read.
final class TranslationReader {
    private final Draft draft;
    private final Map<String, Place> seen = new HashMap<>();

    TranslationReader(Draft draft) {
        this.draft = draft;
    }

    /// A folder of a language the city does not have is one problem, not one for each text.
    boolean knowsLanguage(String file, String language) {
        if (draft.languages.containsKey(language) && !language.equals(WorkingGuide.SOURCE_LANGUAGE)) {
            return true;
        }
        String why = language.equals(WorkingGuide.SOURCE_LANGUAGE)
                ? "Dutch is the source text: it stands in the guide itself"
                : "unknown language '" + language + "'; city.yaml has: " + String.join(", ", draft.languages.keySet());
        draft.problems.add(new Place(file, 0), "", why);
        return false;
    }

    void read(Fields fields, String language) {
        Value field = fields.required("field");
        Value madeFrom = fields.required(WorkingGuide.SOURCE_LANGUAGE);
        if (madeFrom.text().length() > GuideLimits.TEXT_LENGTH) {
            // an older Dutch text may break today's other rules, but no text was ever longer
            fields.problem(
                    madeFrom,
                    WorkingGuide.SOURCE_LANGUAGE,
                    TextRules.tooLong(madeFrom.text(), GuideLimits.TEXT_LENGTH));
        }
        Value text = fields.required(language);
        Draft.Dutch dutch = draft.dutch.get(field.text());
        if (!field.text().isEmpty() && !draft.hasText(field.text())) {
            fields.problem(field, "field", "translation of an unknown field '" + field.text() + "'");
        }
        if (!text.text().isEmpty()) {
            check(fields, field.text(), language, text, dutch == null ? madeFrom.text() : dutch.text());
        }
        if (!field.text().isEmpty()) {
            Place first = seen.putIfAbsent(language + " " + field.text(), fields.place());
            if (first != null) {
                fields.problem(field, "field", "'" + field.text() + "' is translated twice, first in " + first);
            }
        }
        fields.make(() -> new Translation(field.text(), language, text.text(), madeFrom.text(), fields.place()))
                .ifPresent(draft.translations::add);
    }

    /// Against the Dutch of today: that is what the kiosk fills in, whatever the translation was made from.
    private static void check(Fields fields, String field, String language, Value text, String dutch) {
        boolean mayHoldPlaceholders = field.startsWith(WorkingGuide.SENTENCE);
        TextRules.wrongWith(text.text(), GuideLimits.TEXT_LENGTH, mayHoldPlaceholders)
                .forEach(it -> fields.problem(text, language, it));
        var wanted = TextRules.placeholders(dutch);
        var given = TextRules.placeholders(text.text());
        if (!wanted.equals(given)) {
            fields.problem(text, language, "placeholders differ: Dutch has " + wanted + ", this has " + given);
        }
    }
}
