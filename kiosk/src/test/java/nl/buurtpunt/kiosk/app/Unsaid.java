package nl.buurtpunt.kiosk.app;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.ChoiceState;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.View;

/// Holds what a page has to say against what is read on its parts: a paragraph that nobody ever sees is clipped by
/// nothing, overlaps nothing and is found by no other ruler.
final class Unsaid {
    /// Marks of direction and places where a line may end; a text is shown in parts, each in lines.
    private static final Pattern UNSEEN = Pattern.compile("[\\s\u200E\u200B\u00AD]+");

    private final List<String> shown;
    private final boolean littleRoom;

    private Unsaid(List<String> shown, boolean littleRoom) {
        this.shown = shown.stream()
                .map(Unsaid::letters)
                .filter(words -> !words.isEmpty())
                .toList();
        this.littleRoom = littleRoom;
    }

    /// What the page that is open says on none of its parts and must.
    ///
    /// @param shown the words on all parts, in their order
    /// @param littleRoom whether a title may give way
    static List<String> on(TestKiosk kiosk, List<String> shown, boolean littleRoom) {
        View view = new View(kiosk.guide.get(), kiosk.shownLanguage());
        return of(kiosk.navigator.screen().elements(view), shown, littleRoom);
    }

    static List<String> of(List<Element> page, List<String> shown, boolean littleRoom) {
        Unsaid unsaid = new Unsaid(shown, littleRoom);
        List<Element> about =
                page.stream().filter(e -> !unsaid.mayGiveWay(e, page)).toList();
        return about.stream()
                .flatMap(element -> unsaid.required(element)
                        .filter(words -> !words.isEmpty())
                        .map(words -> letters(words.text()))
                        .filter(words -> !unsaid.isShown(words, 0))
                        .map(words -> "never shown of " + element.getClass().getSimpleName() + ": " + words))
                .toList();
    }

    /// The whole list of what may be left out as a whole:
    /// - where there is little room a title, which one has just chosen;
    /// - a hint under numbers, codes and their picture, which all stand on one part then;
    /// - what is for who does not see the picture, and a field with its keys, in which letters stand.
    private boolean mayGiveWay(Element element, List<Element> page) {
        return switch (element) {
            case Element.Heading _ -> littleRoom;
            case Element.Paragraph _ -> isHint(element, page);
            case Element.QrPicture _, Element.Entry _, Element.Letter _, Element.Keyboard _ -> true;
            default -> false;
        };
    }

    /// The whole list of what may be said in less words: a choice keeps its name, its state and what sort it is; a
    /// part of the tree its name and what is always said; keys for digits keep what is on them.
    private Stream<Rendered> required(Element element) {
        return switch (element) {
            case Element.Choice choice ->
                Stream.concat(
                        Stream.of(choice.name(), choice.kind()),
                        Stream.ofNullable(choice.state()).map(ChoiceState::told));
            case Element.Tree tree ->
                tree.branches().stream()
                        .flatMap(branch -> branch.open().isPresent() || !littleRoom
                                ? Stream.of(branch.name(), branch.always())
                                : Stream.of(branch.always()));
            case Element.DigitGroups code ->
                Stream.concat(
                        Stream.of(code.label()),
                        code.groups().stream()
                                .map(group -> Rendered.of(group, code.label().language())));
            case Element.CodePad pad ->
                Stream.of(
                        Rendered.of(pad.grouped(), pad.told().language()),
                        pad.erase().label(),
                        pad.done().label());
            case Element.DigitPad pad -> Stream.of(pad.eraseLabel(), pad.doneLabel());
            default -> element.spoken().stream();
        };
    }

    /// Below the numbers, with at most a notice after it.
    private static boolean isHint(Element element, List<Element> page) {
        int place = page.indexOf(element);
        return page.subList(0, place).stream().anyMatch(Unsaid::isNumber)
                && page.subList(place + 1, page.size()).stream().allMatch(Element.Notice.class::isInstance);
    }

    private static boolean isNumber(Element element) {
        return element instanceof Element.PhoneLine
                || element instanceof Element.Code
                || element instanceof Element.DigitGroups
                || element instanceof Element.QrPicture;
    }

    /// Whether the words stand somewhere whole, or one part after the other.
    private boolean isShown(String words, int from) {
        if (from == 0 && shown.stream().anyMatch(some -> some.contains(words))) {
            return true;
        }
        for (int i = from; i < shown.size(); i++) {
            String part = shown.get(i);
            if (words.equals(part) || (words.startsWith(part) && isShown(words.substring(part.length()), i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static String letters(String words) {
        return UNSEEN.matcher(words).replaceAll("");
    }
}
