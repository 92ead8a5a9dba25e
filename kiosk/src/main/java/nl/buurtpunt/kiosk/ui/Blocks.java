package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Font;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Rendered;

/// Sets elements as blocks of one width, for a page that is read from top to bottom.
final class Blocks {
    private final Buttons buttons;
    private final Tokens tokens;
    private final Problems problems;

    Blocks(Buttons buttons, Problems problems) {
        this.buttons = buttons;
        this.tokens = buttons.tokens();
        this.problems = problems;
    }

    /// How numbers are set on a page.
    ///
    /// @param huge as large as the screen allows
    /// @param column width that all of them take, so that what stands beside them begins in one line
    record Numbers(boolean huge, double column) {}

    Numbers numbers(List<Element> elements, boolean huge) {
        List<Double> widths = elements.stream()
                .filter(Element.PhoneLine.class::isInstance)
                .map(e -> number((Element.PhoneLine) e, huge).prefWidth(-1))
                .toList();
        double widest = widths.stream().mapToDouble(w -> w).max().orElse(0);
        return new Numbers(huge, tokens.compact() ? 0 : widest);
    }

    /// @param tallest a block that would be higher is set as several
    List<Block> of(Element element, double width, double tallest, Numbers numbers) {
        return switch (element) {
            case Element.Heading h -> split(heading(h, width), width, tallest);
            case Element.Paragraph p ->
                split(new BidiText(p.text(), p.strong() ? tokens.strong() : tokens.body(), "text"), width, tallest);
            case Element.Fact f -> fact(f, width, tallest);
            case Element.PhoneLine p -> phoneAndNote(p, width, tallest, numbers);
            case Element.Code c -> code(c, width, tallest, numbers.huge());
            case Element.DigitGroups g ->
                new DigitGroupBlocks(tokens, problems, this).of(g, width, tallest, numbers.huge());
            case Element.Notice n -> notice(n, width, tallest);
            case Element.QrPicture q -> List.of();
            case Element.Choice c -> new ChoiceBlocks(buttons, problems, this).of(c, width, tallest);
            case Element.DigitPad d -> split(new BidiText(d.entered(), tokens.body(), "text"), width, tallest);
            case Element.CodePad c -> CodePadLayout.head(c, width, this, tokens);
            case Element.Keystrokes k -> List.of();
            case Element.Tree t -> List.of();
            case Element.TreePlace p -> treePlace(p, width, tallest);
            case Element.Step s -> step(s, width, tallest);
            case Element.Signboard s -> List.of();
            case Element.Entry e -> List.of();
            case Element.Letter l -> List.of();
            case Element.Quote q -> new QuoteBlocks(tokens, this).of(q, width, tallest);
            case Element.Keyboard k -> List.of();
            case Element.Action a -> a.rank() == Element.Action.Rank.INLINE ? inline(a, width, tallest) : List.of();
        };
    }

    /// As large as a heading should be, unless that would cut its longest word.
    private BidiText heading(Element.Heading heading, double width) {
        Font font = heading.banner() ? tokens.banner() : tokens.heading();
        BidiText large = new BidiText(heading.text(), font, "heading");
        if (!large.oversizedAt(width)) {
            return large;
        }
        BidiText strong = new BidiText(heading.text(), tokens.strong(), "heading");
        // Thin letters take less room than fat ones, and the longest word of a language is very long.
        return strong.oversizedAt(width) ? new BidiText(heading.text(), tokens.body(), "heading") : strong;
    }

    List<Block> split(BidiText text, double width, double tallest) {
        problems.check(text, width);
        double line = BidiText.lineHeight(text.font());
        int perBlock = Math.max(1, (int) (tallest / line));
        return text.parts(width, perBlock).stream()
                .map(part -> new Block(part, part.linesAt(width) * line))
                .toList();
    }

    private List<Block> fact(Element.Fact fact, double width, double tallest) {
        BidiText label = new BidiText(fact.label(), tokens.strong(), "text");
        List<BidiText> lines = fact.lines().stream()
                .map(line -> new BidiText(line, tokens.body(), "text"))
                .toList();
        return labelled(fact.icon(), label, lines, width, tallest);
    }

    private List<Block> code(Element.Code code, double width, double tallest, boolean huge) {
        BidiText label = new BidiText(code.label(), tokens.strong(), "text");
        Rendered characters =
                new Rendered(LeftToRight.mark(code.characters()), code.label().language(), false);
        BidiText large = new BidiText(characters, tokens.number(), "number");
        boolean fits = huge && large.prefWidth(-1) < width - tokens.icon() - tokens.padding();
        BidiText value = fits ? large : new BidiText(characters, tokens.body(), BidiText.CODE);
        return labelled(code.icon(), label, List.of(value), width, tallest);
    }

    /// Label and value beside each other when both fit on one line, or else under each other.
    private List<Block> labelled(String icon, BidiText label, List<BidiText> values, double width, double tallest) {
        double start = icon.isEmpty() ? 0 : tokens.icon() + tokens.padding();
        double inner = width - start;
        double line = label.prefHeight(inner);
        double beside = label.prefWidth(-1) + tokens.padding();
        BidiText value = values.getFirst();
        if (values.size() == 1 && beside + value.prefWidth(-1) <= inner && value.linesAt(inner) == 1) {
            Sheet sheet = withIcon(icon, line);
            double height = Math.max(line, value.prefHeight(inner));
            sheet.put(label, new Box(start, (height - line) / 2, label.prefWidth(-1), line));
            sheet.put(value, new Box(start + beside, 0, inner - beside, height));
            return List.of(new Block(sheet, height));
        }
        List<Block> blocks = new ArrayList<>();
        List<Block> parts = values.stream()
                .filter(v -> !v.words().isEmpty())
                .flatMap(v -> split(v, inner, Math.min(tallest, Math.max(line, tallest - line))).stream())
                .toList();
        // Where the name and the first words of what it is do not fit together, the name stands alone.
        boolean alone = parts.isEmpty() || line + parts.getFirst().height() > tallest;
        if (alone) {
            blocks.addAll(name(icon, label, new Box(start, 0, inner, tallest)));
        }
        for (int i = 0; i < parts.size(); i++) {
            boolean named = i == 0 && !alone;
            double top = named ? line : 0;
            Sheet sheet = named ? withIcon(icon, line) : new Sheet();
            if (named) {
                sheet.put(label, new Box(start, 0, inner, line));
            }
            Block part = parts.get(i);
            sheet.put(part.node(), new Box(start, top, inner, part.height()));
            blocks.add(new Block(sheet, top + part.height()));
        }
        return blocks;
    }

    /// A name beside its picture, set as several when it is higher than the page.
    private List<Block> name(String icon, BidiText label, Box place) {
        List<Block> blocks = new ArrayList<>();
        for (Block part : split(label, place.width(), place.height())) {
            Sheet sheet = blocks.isEmpty() ? withIcon(icon, part.height()) : new Sheet();
            sheet.put(part.node(), new Box(place.x(), 0, place.width(), part.height()));
            blocks.add(new Block(sheet, part.height()));
        }
        return blocks;
    }

    /// The picture as high as its two lines.
    private List<Block> treePlace(Element.TreePlace place, double width, double tallest) {
        BidiText label = new BidiText(place.label(), tokens.strong(), "text");
        BidiText words = new BidiText(place.words(), tokens.body(), "text");
        double side = 2 * BidiText.lineHeight(tokens.body());
        double start = side + tokens.padding();
        double inner = width - start;
        double first = label.prefHeight(inner);
        double height = Math.max(side, first + words.prefHeight(inner));
        if (height > tallest) {
            return labelled(TreePicture.iconOf(place.level()), label, List.of(words), width, tallest);
        }
        problems.check(words, inner);
        Sheet sheet = new Sheet();
        Node picture = TreePicture.of(List.of(place.level()), side, side);
        sheet.put(picture, new Box(0, (height - side) / 2, side, side));
        sheet.put(label, new Box(start, 0, inner, first));
        sheet.put(words, new Box(start, first, inner, words.prefHeight(inner)));
        return List.of(new Block(sheet, height));
    }

    /// Picture and sentence; one that is higher than the page is set as several.
    private List<Block> step(Element.Step step, double width, double tallest) {
        double pad = tokens.padding();
        double side = Math.min(tokens.stepIcon(), tallest - pad);
        double inner = width - side - 2 * pad;
        BidiText text = new BidiText(step.sentence(), tokens.body(), "text");
        return split(text, inner, Math.max(BidiText.lineHeight(text.font()), tallest - pad)).stream()
                .map(part -> stepPart(step.icon(), side, part, inner))
                .toList();
    }

    private Block stepPart(String icon, double side, Block words, double inner) {
        double pad = tokens.padding();
        double height = Math.max(side, words.height()) + pad;
        Sheet sheet = new Sheet("panel");
        sheet.put(Icons.of(icon, side), new Box(pad, (height - side) / 2, side, side));
        sheet.put(words.node(), new Box(side + 2 * pad, (height - words.height()) / 2, inner, words.height()));
        return new Block(sheet, height);
    }

    private Sheet withIcon(String icon, double line) {
        Sheet sheet = new Sheet();
        if (!icon.isEmpty()) {
            Node picture = Icons.of(icon, tokens.icon());
            sheet.put(picture, new Box(0, (line - tokens.icon()) / 2, tokens.icon(), tokens.icon()));
        }
        return sheet;
    }

    /// Where there is little room the note stands under the panel, so that the number comes on the first page.
    private List<Block> phoneAndNote(Element.PhoneLine phone, double width, double tallest, Numbers numbers) {
        Rendered none = Element.nothing(phone.note().language());
        boolean apart = tokens.compact() && !phone.note().isEmpty();
        Block whole = phone(
                apart ? new Element.PhoneLine(phone.icon(), phone.label(), phone.phone(), none) : phone,
                width,
                numbers);
        List<Block> blocks = new ArrayList<>();
        if (whole.height() <= tallest) {
            blocks.add(whole);
        } else {
            // Words so large that they fill the page by themselves stand above their number.
            blocks.addAll(split(new BidiText(phone.label(), tokens.body(), "text"), width, tallest));
            blocks.add(phone(new Element.PhoneLine(phone.icon(), none, phone.phone(), none), width, numbers));
            apart = !phone.note().isEmpty();
        }
        if (apart) {
            blocks.addAll(split(new BidiText(phone.note(), tokens.body(), "text"), width, tallest));
        }
        return blocks;
    }

    /// The number on a panel of its own, with when to call it and what that costs.
    private Block phone(Element.PhoneLine phone, double width, Numbers numbers) {
        double pad = tokens.padding();
        double start = pad + (phone.icon().isEmpty() ? 0 : tokens.icon() + pad);
        double inner = width - start - pad;
        BidiText number = number(phone, numbers.huge());
        List<BidiText> words = texts(phone.label(), phone.note());
        Sheet sheet = new Sheet("panel");
        double numberWidth = Math.max(numbers.column(), number.prefWidth(-1));
        double wordsWidth = inner - numberWidth - 2 * pad;
        boolean beside = !words.isEmpty() && fitsBeside(words, wordsWidth, width);
        double height = beside
                ? placeBeside(sheet, number, words, start, numberWidth, wordsWidth)
                : placeUnder(sheet, onOneLine(phone, number, inner), words, start, inner);
        if (!phone.icon().isEmpty()) {
            sheet.put(
                    Icons.of(phone.icon(), tokens.icon()),
                    new Box(pad, (height - tokens.icon()) / 2, tokens.icon(), tokens.icon()));
        }
        return new Block(sheet, height);
    }

    /// Short words may stand in little room; long ones need half of it.
    private static boolean fitsBeside(List<BidiText> words, double room, double width) {
        boolean oneLine = words.stream().allMatch(t -> room > 0 && t.linesAt(room) == 1 && !t.oversizedAt(room));
        return oneLine || room > width * 0.45;
    }

    /// Who dials from a number that goes on under itself loses their place: rather smaller digits,
    /// down to the letters of a strong text.
    private BidiText onOneLine(Element.PhoneLine phone, BidiText number, double width) {
        if (number.linesAt(width) == 1) {
            return number;
        }
        BidiText usual = number(phone, tokens.number());
        if (usual.linesAt(width) == 1) {
            return usual;
        }
        BidiText smaller = number(phone, tokens.strong());
        if (smaller.linesAt(width) > 1) {
            problems.report("a phone number is wider than " + Math.round(width) + " px");
        }
        return smaller;
    }

    private BidiText number(Element.PhoneLine phone, boolean huge) {
        return number(phone, huge ? tokens.hugeNumber() : tokens.number());
    }

    private static BidiText number(Element.PhoneLine phone, Font font) {
        return new BidiText(digits(phone), font, "number");
    }

    /// What there is to dial, held from left to right.
    static Rendered digits(Element.PhoneLine phone) {
        return new Rendered(phone.phone().marked(), phone.label().language(), false);
    }

    private double placeBeside(
            Sheet sheet, BidiText number, List<BidiText> words, double start, double numberWidth, double wordsWidth) {
        double pad = tokens.padding();
        double wordsHeight =
                words.stream().mapToDouble(t -> t.prefHeight(wordsWidth)).sum();
        double numberHeight = number.prefHeight(numberWidth);
        double height = Math.max(wordsHeight, numberHeight) + pad;
        sheet.put(number, new Box(start, (height - numberHeight) / 2, numberWidth, numberHeight));
        stack(
                sheet,
                words,
                new Box(start + numberWidth + 2 * pad, (height - wordsHeight) / 2, wordsWidth, wordsHeight));
        return height;
    }

    private double placeUnder(Sheet sheet, BidiText number, List<BidiText> words, double start, double inner) {
        double pad = tokens.padding() / 2;
        problems.check(number, inner);
        double numberHeight = number.prefHeight(inner);
        double wordsHeight =
                words.stream().mapToDouble(t -> t.prefHeight(inner)).sum();
        sheet.put(number, new Box(start, pad, inner, numberHeight));
        stack(sheet, words, new Box(start, pad + numberHeight, inner, wordsHeight));
        return numberHeight + wordsHeight + 2 * pad;
    }

    private void stack(Sheet sheet, List<BidiText> words, Box box) {
        double y = box.y();
        for (BidiText text : words) {
            problems.check(text, box.width());
            double height = text.prefHeight(box.width());
            sheet.put(text, new Box(box.x(), y, box.width(), height));
            y += height;
        }
    }

    private List<BidiText> texts(Rendered... words) {
        List<BidiText> texts = new ArrayList<>();
        for (Rendered some : words) {
            if (!some.isEmpty()) {
                texts.add(new BidiText(some, tokens.body(), "text"));
            }
        }
        return texts;
    }

    /// A question that makes its button higher than the page stands above it as text.
    private List<Block> inline(Element.Action action, double width, double tallest) {
        Block whole = inline(action, width);
        if (whole.height() <= tallest || action.note().isEmpty()) {
            return List.of(whole);
        }
        List<Block> blocks = new ArrayList<>(split(new BidiText(action.note(), tokens.body(), "text"), width, tallest));
        Rendered none = Element.nothing(action.note().language());
        blocks.add(inline(
                new Element.Action(action.id(), action.rank(), action.icon(), action.label(), none, action.act()),
                width));
        return blocks;
    }

    private Block inline(Element.Action action, double width) {
        TouchButton button = buttons.action(action);
        double most = Math.min(width, Math.max(width * 0.6, button.face().naturalWidth()));
        double height = Math.max(tokens.target(), button.face().heightAt(most));
        Sheet sheet = new Sheet();
        sheet.put(button, new Box(0, 0, most, height));
        // Two of them may follow each other, and lines of text stand closer than a finger needs.
        return new Block(sheet, height + (tokens.compact() ? tokens.gap() * 0.6 : 0));
    }

    /// On its own ground with its icon; one that is higher than the page is set as several.
    private List<Block> notice(Element.Notice notice, double width, double tallest) {
        double pad = tokens.padding();
        double inner = width - 3 * pad - tokens.icon();
        BidiText text = new BidiText(notice.text(), tokens.strong(), "text");
        return split(text, inner, Math.max(BidiText.lineHeight(text.font()), tallest - pad)).stream()
                .map(part -> noticePart(notice.kind(), part, inner))
                .toList();
    }

    private Block noticePart(Element.Notice.Kind kind, Block words, double inner) {
        double pad = tokens.padding();
        double height = words.height() + pad;
        Sheet sheet = new Sheet("notice", style(kind));
        String icon = kind == Element.Notice.Kind.WARNING ? "warning" : "info";
        sheet.put(
                Icons.of(icon, tokens.icon()),
                new Box(pad, (height - tokens.icon()) / 2, tokens.icon(), tokens.icon()));
        sheet.put(words.node(), new Box(2 * pad + tokens.icon(), pad / 2, inner, words.height()));
        return new Block(sheet, height);
    }

    private static String style(Element.Notice.Kind kind) {
        return switch (kind) {
            case INFO -> "notice-info";
            case WARNING -> "notice-warning";
            case EXAMPLE -> "notice-example";
        };
    }
}
