package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;

/// All languages in their own names, for a panel whose bar has no room for so many.
final class LanguagesScreen implements Screen {
    private final Consumer<Language> choose;

    LanguagesScreen(Consumer<Language> choose) {
        this.choose = choose;
    }

    @Override
    public String id() {
        return "languages";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Element.Heading(view.say("language.title"), false));
        for (Language language : view.guide().city().languages()) {
            elements.add(new Element.Choice(
                    "speak-" + language.tag(),
                    "",
                    Rendered.of(language.ownName(), language),
                    Element.nothing(language),
                    () -> choose.accept(language)));
        }
        return elements;
    }
}
