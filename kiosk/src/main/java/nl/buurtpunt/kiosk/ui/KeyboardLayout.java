package nl.buurtpunt.kiosk.ui;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;

/// Which letters stand on the keys for one language; content of the city, as every other text is.
///
/// @param name what the key that leads to these letters shows, in their own script
/// @param letters the rows people know, each key with what it types
/// @param more further letters of this script, from every language of the city: a word of any of them can be typed
/// @param signs digits and punctuation
record KeyboardLayout(
        Language language,
        Rendered name,
        List<List<String>> letters,
        List<List<String>> more,
        List<List<String>> signs) {
    /// Rows above the one with the space bar, on every plane.
    static final int ROWS = 3;

    private static final int FEWEST_COLUMNS = 10;

    /// What the keys can be: nothing moves when one changes to another.
    enum Plane {
        LETTERS,
        MORE,
        SIGNS
    }

    /// The letters for the language on screen, then those of each other script that some language of the city has.
    static List<KeyboardLayout> of(View view) {
        List<Language> languages = new ArrayList<>();
        languages.add(view.language());
        languages.addAll(view.guide().city().languages());
        Map<UnicodeScript, Language> scripts = new LinkedHashMap<>();
        languages.forEach(language -> scripts.putIfAbsent(script(in(view, language)), language));
        return scripts.values().stream()
                .map(language -> layout(in(view, language)))
                .toList();
    }

    /// How many keys stand beside each other in the longest row.
    int columns() {
        int longest = letters.stream().mapToInt(List::size).max().orElse(0);
        return Math.max(FEWEST_COLUMNS, longest);
    }

    /// The same on whichever of its planes.
    int widest() {
        return more.stream().mapToInt(List::size).reduce(columns(), Math::max);
    }

    List<List<String>> keys(Plane plane) {
        return switch (plane) {
            case LETTERS -> letters;
            case MORE -> more;
            case SIGNS -> signs;
        };
    }

    /// The first further letters, as the name of the key that leads to them.
    Rendered moreName() {
        String some =
                String.join(" ", more.stream().flatMap(List::stream).limit(2).toList());
        return Rendered.of(some, language);
    }

    private static View in(View view, Language language) {
        return new View(view.guide(), language);
    }

    private static KeyboardLayout layout(View view) {
        List<List<String>> letters = rows(view.say("keyboard.rows").text());
        int columns = Math.max(
                FEWEST_COLUMNS, letters.stream().mapToInt(List::size).max().orElse(0));
        return new KeyboardLayout(
                view.language(),
                view.say("keyboard.letters"),
                letters,
                wrapped(furtherLetters(view, letters), columns),
                rows(view.say("keyboard.signs").text()));
    }

    /// The language's own first.
    private static Set<String> furtherLetters(View view, List<List<String>> letters) {
        Set<String> further =
                new LinkedHashSet<>(ofRows(view.say("keyboard.more").text()));
        for (Language other : view.guide().city().languages()) {
            View its = in(view, other);
            if (script(its) == script(view)) {
                further.addAll(ofRows(its.say("keyboard.rows").text()));
                further.addAll(ofRows(its.say("keyboard.more").text()));
            }
        }
        letters.forEach(further::removeAll);
        return further;
    }

    private static List<List<String>> wrapped(Set<String> keys, int columns) {
        List<String> all = List.copyOf(keys.stream().toList());
        int perRow = Math.max(columns, Math.ceilDiv(all.size(), ROWS));
        List<List<String>> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += perRow) {
            rows.add(all.subList(from, Math.min(all.size(), from + perRow)));
        }
        return rows;
    }

    private static List<String> ofRows(String rows) {
        return rows(rows).stream().flatMap(List::stream).toList();
    }

    /// Rows with bars between, keys with blanks between: a key may type more than one letter.
    private static List<List<String>> rows(String sentence) {
        return Arrays.stream(sentence.split("\\|"))
                .map(String::strip)
                .filter(row -> !row.isEmpty())
                .map(row -> List.of(row.split("\\s+")))
                .toList();
    }

    private static UnicodeScript script(View view) {
        return view.say("keyboard.rows")
                .text()
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.LATIN);
    }
}
