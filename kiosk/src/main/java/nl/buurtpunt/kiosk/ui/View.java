package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.function.Function;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Sentences;
import nl.buurtpunt.kiosk.guide.Service;

/// What a screen is asked to show itself from: one release, one language.
public record View(Guide guide, Language language) {
    /// A sentence of the interface in the resident's language.
    public Rendered say(String key, Object... arguments) {
        return guide.sentences().say(key, language, arguments);
    }

    /// A sentence made of several parts, all in the resident's language or else all in the source language.
    public Rendered whole(Function<View, Rendered> sentence) {
        return Sentences.whole(language, l -> sentence.apply(new View(guide, l)));
    }

    /// Words about something made up say so themselves: on a small panel they may stand on another part of the
    /// page than the notice.
    public Rendered marked(boolean example, Function<View, Rendered> words) {
        if (!example) {
            return words.apply(this);
        }
        return whole(v -> {
            Rendered what = words.apply(v);
            return new Rendered(v.say("example.label").text() + " · " + what.text(), what.language(), what.fallback());
        });
    }

    /// What a page shows of a service, or one sentence when a newer release no longer has it.
    public List<Element> ofService(String id, Function<Service, List<Element>> shown) {
        return guide.service(id).map(shown).orElseGet(() -> List.of(new Element.Paragraph(say("service.gone"), true)));
    }

    /// No words, where an element can do without.
    public Rendered nothing() {
        return Element.nothing(language);
    }
}
