package nl.buurtpunt.server.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.protocol.content.LettersEntry;
import nl.buurtpunt.server.guide.GuideStore;
import nl.buurtpunt.server.guide.WorkingGuide;

/// What a resident takes home from the desk beside the code: the sentences of the kiosk's receipt, in her language
/// where they exist.
final class DeskSlip {
    private static final String FIELD = "sentence/";
    private static final List<String> BEFORE = List.of("receipt.secret", "receipt.only-once");

    private final Optional<WorkingGuide> guide;
    private final String language;

    DeskSlip(GuideStore guides, String language) {
        this.guide = guides.load();
        this.language = language;
    }

    List<String> lines(LettersEntry promise) {
        var lines = new ArrayList<String>();
        BEFORE.forEach(it -> sentence(it).ifPresent(lines::add));
        Integer days = promise.answerDays();
        if (days != null) {
            sentence("receipt.within").ifPresent(it -> lines.add(it.replace("{0}", days.toString())));
        }
        sentence("receipt.how").ifPresent(lines::add);
        sentence("receipt.at-kiosk").ifPresent(lines::add);
        String address = promise.publicAddress();
        if (address != null) {
            sentence("receipt.at-home").ifPresent(lines::add);
            lines.add(address);
        }
        sentence("receipt.at-desk").ifPresent(lines::add);
        return lines.stream().map(it -> "    " + it).toList();
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
