package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.session.TextSize;

/// Decides where the elements of a screen stand: what is read first above, choices in a grid, a QR code
/// beside its words.
final class PageLayout {
    /// Part of the shorter side of a page that a picture takes which is not what the page is for, and its least side.
    private static final double PICTURE_WHERE_ROOM = 0.4;

    private static final double LEAST_PICTURE_MM = 60;

    private final Buttons buttons;
    private final Tokens tokens;
    private final Problems problems;
    private final ChoicePage choosing;
    private final ReadingLayout reading;
    private final SignboardLayout signs;
    private final TypingLayout typing;
    private final CodePadLayout codes;

    /// @param keysReplaced told when keys of the on-screen keyboard changed their places
    PageLayout(Buttons buttons, Navigator navigator, Problems problems, Runnable keysReplaced) {
        this.tokens = buttons.tokens();
        this.buttons = buttons;
        this.problems = problems;
        this.reading = new ReadingLayout(buttons, navigator, problems);
        this.choosing = new ChoicePage(buttons, navigator, problems, reading);
        this.signs = new SignboardLayout(buttons, problems);
        this.codes = new CodePadLayout(buttons, problems);
        this.typing = new TypingLayout(buttons, problems, keysReplaced);
    }

    /// The page that was laid out last, when somebody can type on it.
    Optional<LivePage> typing() {
        return typing.page();
    }

    /// @param spare what is free in the bar at the edge
    void lay(Sheet sheet, Box box, List<Element> declared, View view, Optional<Box> spare) {
        typing.forget();
        for (Element element : declared) {
            if (element instanceof Element.Signboard board) {
                signs.lay(sheet, box, board, declared);
                return;
            }
        }
        Optional<Element.Letter> letter = declared.stream()
                .filter(Element.Letter.class::isInstance)
                .map(Element.Letter.class::cast)
                .findFirst();
        if (letter.isPresent()) {
            typing.layLetter(sheet, box, letter.get(), declared, view);
            return;
        }
        Optional<Element.Entry> entry = declared.stream()
                .filter(Element.Entry.class::isInstance)
                .map(Element.Entry.class::cast)
                .findFirst();
        if (entry.isEmpty()) {
            layRest(sheet, box, declared, view, spare);
        } else if (declared.stream().anyMatch(Element.Keyboard.class::isInstance)) {
            typing.lay(sheet, box, entry.get(), declared, view);
        } else {
            layUnderField(sheet, box, entry.get(), declared, view, spare);
        }
    }

    /// What was found, under the field with what was typed. Words may stand higher than hands reach.
    private void layUnderField(
            Sheet sheet, Box box, Element.Entry entry, List<Element> declared, View view, Optional<Box> spare) {
        List<Element> under = declared.stream().filter(PageLayout::isUnderField).toList();
        List<Element> words = aboveReach(sheet, box, under);
        typing.layField(sheet, box, entry, declared, view);
        layRest(
                sheet,
                typing.underField(box),
                under.stream().filter(e -> !words.contains(e)).toList(),
                view,
                spare);
    }

    /// Lays the first words where hands do not reach, as many as have room there.
    private List<Element> aboveReach(Sheet sheet, Box box, List<Element> elements) {
        double height = typing.reachable(box).y() - box.y();
        List<Element> words = elements.stream()
                .takeWhile(e -> !(e instanceof Element.Action || e instanceof Element.Choice))
                .toList();
        for (int most = words.size(); most > 0; most--) {
            PageHead head = head(box, words.subList(0, most));
            if (head.place().height() <= height) {
                head.place(sheet);
                return words.subList(0, most);
            }
        }
        return List.of();
    }

    private static List<Element.Choice> choices(List<Element> elements) {
        return elements.stream()
                .filter(Element.Choice.class::isInstance)
                .map(Element.Choice.class::cast)
                .toList();
    }

    /// What can be done with a field stands beside it.
    private static boolean isUnderField(Element element) {
        return !(element instanceof Element.Entry)
                && !(element instanceof Element.Action a && a.rank() == Element.Action.Rank.OTHER);
    }

    private void layRest(Sheet sheet, Box box, List<Element> declared, View view, Optional<Box> spare) {
        List<Element> elements = withLanguageNotice(declared, view);
        Optional<Element.Tree> tree = elements.stream()
                .filter(Element.Tree.class::isInstance)
                .map(Element.Tree.class::cast)
                .findFirst();
        if (tree.isPresent()) {
            layTree(sheet, box, tree.get(), elements, view);
            return;
        }
        Optional<Element.DigitPad> pad = elements.stream()
                .filter(Element.DigitPad.class::isInstance)
                .map(Element.DigitPad.class::cast)
                .findFirst();
        if (pad.isPresent()) {
            layPad(sheet, box, pad.get(), elements, view);
            return;
        }
        Optional<Element.CodePad> code = elements.stream()
                .filter(Element.CodePad.class::isInstance)
                .map(Element.CodePad.class::cast)
                .findFirst();
        if (code.isPresent()) {
            codes.lay(sheet, box, code.get(), elements, view);
            return;
        }
        List<Element.Choice> toChoose = choices(elements);
        if (!toChoose.isEmpty()) {
            choosing.lay(sheet, box, elements, toChoose, view);
            return;
        }
        Optional<Element.QrPicture> qr = elements.stream()
                .filter(Element.QrPicture.class::isInstance)
                .map(Element.QrPicture.class::cast)
                .findFirst();
        if (qr.isPresent() && !qr.get().whereRoom()) {
            layBesidePicture(sheet, box, qr.get(), elements, view);
        } else {
            Box rest = qr.map(picture -> placeWhereRoom(sheet, box, picture)).orElse(box);
            reading.lay(sheet, rest, elements, view, Optional.empty(), spare);
        }
    }

    /// A small picture at the near edge of a large page, or above a high one; none where a phone would not see it well.
    private Box placeWhereRoom(Sheet sheet, Box box, Element.QrPicture qr) {
        double most = Math.min(box.width(), box.height()) * PICTURE_WHERE_ROOM;
        if (tokens.compact() || tokens.geometry().mm(most) < LEAST_PICTURE_MM) {
            return box;
        }
        Node code = QrNode.of(qr.matrix(), most);
        double side = code.getLayoutBounds().getWidth();
        put(sheet, code, qr, box.x(), box.y());
        return box.isLandscape() ? box.far(box.width() - side - tokens.margin()) : box.below(side + tokens.gap());
    }

    /// With large words on a small panel the title makes way for the keys, and how many digits there are for what
    /// must not be overlooked: after a wrong try there are none.
    private void layPad(Sheet sheet, Box box, Element.DigitPad pad, List<Element> elements, View view) {
        DigitPadLayout keys = new DigitPadLayout(buttons);
        List<Element> untitled = ChoicePage.untitled(elements);
        List<Element> uncounted = untitled.stream().filter(e -> !e.equals(pad)).toList();
        PageHead head = Stream.of(elements, untitled, uncounted)
                .map(said -> head(box, said))
                .filter(h -> h.rest().height() >= keys.leastHeight())
                .findFirst()
                .orElseGet(() -> head(box, List.of()));
        keys.lay(sheet, head.place(sheet), pad, view);
    }

    /// What can be done on a page of choices where there is little room for it: the bars may take it.
    List<Element.Action> forBars(List<Element> elements) {
        boolean choices = elements.stream().anyMatch(Element.Choice.class::isInstance);
        // While one types they stand beside the field, where they change with every letter.
        boolean typing = elements.stream().anyMatch(Element.Keyboard.class::isInstance);
        if (!choices || typing || !tokens.compact()) {
            return List.of();
        }
        // Among several choices there is a place for what stands second; with large words there is one in the bars
        // only.
        boolean several = tokens.comfort().size() == TextSize.NORMAL;
        return ChoicePage.actions(elements).stream()
                .filter(action -> !(several && action.rank() == Element.Action.Rank.SECOND))
                .toList();
    }

    /// Where the words do not fit beside the tree its title makes way, and where that is not enough its parts are
    /// chosen from a list, each with its small picture.
    private void layTree(Sheet sheet, Box box, Element.Tree tree, List<Element> elements, View view) {
        TreeLayout layout = new TreeLayout(buttons);
        for (List<Element> said : List.of(elements, ChoicePage.untitled(elements))) {
            PageHead head = head(box, said);
            if (layout.fits(head.rest(), tree)) {
                layout.lay(sheet, head.place(sheet), tree);
                return;
            }
        }
        List<Element> said = new ArrayList<>(elements);
        List<Element.Choice> parts = new ArrayList<>();
        for (Branch branch : tree.branches()) {
            if (branch.open().isPresent()) {
                parts.add(part(branch, branch.open().get()));
            } else if (!branch.always().isEmpty()) {
                said.add(new Element.Paragraph(branch.always(), false));
            }
        }
        choosing.layUnderHead(sheet, box, said, parts, view);
    }

    private static Element.Choice part(Branch branch, Runnable open) {
        String icon = TreePicture.iconOf(branch.level());
        return new Element.Choice(icon, icon, branch.name(), branch.sentence(), open).ofKind(branch.always());
    }

    /// A resident who reads another language than they chose is told why, once per page.
    private static List<Element> withLanguageNotice(List<Element> declared, View view) {
        boolean fallback = declared.stream().flatMap(e -> e.spoken().stream()).anyMatch(Rendered::fallback);
        Rendered why = view.say("language.fallback");
        if (!fallback || why.fallback()) {
            return declared;
        }
        List<Element> elements = new ArrayList<>(declared);
        // Right after the title: whoever meets words they cannot read must not turn the page to learn why.
        int afterTitle = !declared.isEmpty() && declared.getFirst() instanceof Element.Heading ? 1 : 0;
        elements.add(afterTitle, new Element.Notice(Element.Notice.Kind.INFO, why));
        return elements;
    }

    private PageHead head(Box box, List<Element> elements) {
        return PageHead.of(buttons, problems, box, elements);
    }

    /// The code at the near edge of a wide page with the words beside it, or above the words on a high one.
    /// Where there is little room, the button that turns the page stands under the code.
    private void layBesidePicture(Sheet sheet, Box box, Element.QrPicture qr, List<Element> elements, View view) {
        if (!box.isLandscape()) {
            Node code = QrNode.of(qr.matrix(), Math.min(box.width(), box.height() * 0.42));
            double side = code.getLayoutBounds().getWidth();
            put(sheet, code, qr, box.x() + (box.width() - side) / 2, box.y());
            reading.lay(sheet, box.below(side + tokens.gap()), elements, view, Optional.empty(), Optional.empty());
            return;
        }
        double under = tokens.compact() ? tokens.bar() + tokens.gap() : 0;
        Node code = QrNode.of(qr.matrix(), Math.min(box.height() - under, box.width() * 0.36));
        double side = code.getLayoutBounds().getWidth();
        double column = under == 0 ? side : Math.max(side, reading.pagerWidth(view));
        put(sheet, code, qr, box.x() + (column - side) / 2, box.y() + (box.height() - under - side) / 2);
        Box words = box.far(box.width() - column - tokens.margin());
        Optional<Box> turn = under == 0
                ? Optional.empty()
                : Optional.of(new Box(box.x(), box.bottom() - tokens.bar(), column, tokens.bar()));
        reading.lay(sheet, words, elements, view, turn, Optional.empty());
    }

    private static void put(Sheet sheet, Node code, Element.QrPicture qr, double x, double y) {
        double side = code.getLayoutBounds().getWidth();
        code.setAccessibleText(qr.description().text());
        sheet.put(code, new Box(x, y, side, side));
    }
}
