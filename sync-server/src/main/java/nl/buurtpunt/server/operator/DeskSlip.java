package nl.buurtpunt.server.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.server.guide.GuideStore;
import nl.buurtpunt.server.guide.WorkingGuide;

/// What a resident takes home from the desk beside the code: the sentences of the kiosk's receipt, in her language
/// where they exist.
final class DeskSlip {
    private static final String FIELD = "sentence/";
    private static final List<String> BEFORE = List.of("receipt.secret", "receipt.only-once");
    private static final List<String> AFTER = List.of("receipt.how", "receipt.at-kiosk", "receipt.at-desk");

    private final Optional<WorkingGuide> guide;
    private final String language;

    DeskSlip(GuideStore guides, String language) {
        this.guide = guides.load();
        this.language = language;
    }

    List<String> lines(int days) {
        var lines = new ArrayList<String>();
        BEFORE.forEach(it -> sentence(it).ifPresent(text -> lines.add("    " + text)));
        sentence("receipt.within").ifPresent(it -> lines.add("    " + it.replace("{0}", String.valueOf(days))));
        AFTER.forEach(it -> sentence(it).ifPresent(text -> lines.add("    " + text)));
        return lines;
    }

    private Optional<String> sentence(String key) {
        return guide.flatMap(it -> it.translations().stream()
                        .filter(text ->
                                text.language().equals(language) && text.field().equals(FIELD + key))
                        .map(text -> text.text())
                        .findFirst())
                .or(() -> guide.map(it -> it.dutch().get(FIELD + key)));
    }
}
