package nl.buurtpunt.kiosk.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.text.Font;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Rendered;

/// A long code in its groups, always from left to right, and under it the keys to copy it with.
final class CodePadLayout {
    private final Buttons buttons;
    private final Problems problems;

    /// A finger that shakes types one digit, though the page is built anew after each.
    private final Map<String, TapGuard> guards = new HashMap<>();

    CodePadLayout(Buttons buttons, Problems problems) {
        this.buttons = buttons;
        this.problems = problems;
    }

    /// What is told about the code, and the code itself in a frame of its own.
    static List<Block> head(Element.CodePad pad, double width, Blocks blocks, Tokens tokens) {
        List<Block> told = pad.told().isEmpty()
                ? List.of()
                : blocks.split(new BidiText(pad.told(), tokens.body(), "text"), width, Double.MAX_VALUE);
        return Stream.concat(told.stream(), Stream.of(code(pad, width, tokens))).toList();
    }

    /// As large as the page allows on one line; where that is too wide, in two lines of two groups.
    private static Block code(Element.CodePad pad, double width, Tokens tokens) {
        double inner = width - 2 * tokens.padding();
        BidiText digits = Stream.of(tokens.number(), tokens.strong(), tokens.body())
                .map(font -> digits(pad, font))
                .filter(text -> text.prefWidth(-1) <= inner)
                .findFirst()
                .orElseGet(() -> digits(pad, tokens.strong()));
        double air = tokens.padding() / 2;
        double height = digits.prefHeight(inner);
        double wide = Math.min(inner, digits.prefWidth(-1));
        Sheet frame = new Sheet("panel", "typed-code");
        frame.put(digits, new Box(tokens.padding(), air, wide, height));
        frame.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        Sheet sheet = new Sheet();
        sheet.put(frame, new Box(0, 0, wide + 2 * tokens.padding(), height + 2 * air));
        return new Block(sheet, height + 2 * air);
    }

    private static BidiText digits(Element.CodePad pad, Font font) {
        Rendered shown = Rendered.of(LeftToRight.mark(pad.grouped()), pad.told().language());
        return BidiText.digits(shown, font, "number");
    }

    /// With large words on a small panel the title makes way for the keys, and then how many digits are missing, which
    /// is seen in the code itself.
    void lay(Sheet sheet, Box box, Element.CodePad pad, List<Element> elements, View view) {
        DigitPadLayout keys = new DigitPadLayout(buttons);
        List<Element> untitled = ChoicePage.untitled(elements);
        List<Element> untold = untitled.stream()
                .map(e -> e.equals(pad) ? (Element) pad.untold() : e)
                .toList();
        PageHead head = Stream.of(elements, untitled, untold)
                .map(said -> PageHead.of(buttons, problems, box, said))
                .filter(h -> h.rest().height() >= keys.leastHeight())
                .findFirst()
                .orElseGet(() -> PageHead.of(buttons, problems, box, List.of(pad.untold())));
        Box rest = head.place(sheet);
        List<List<TouchButton>> ends = Stream.of(
                        ends(pad, true, true), ends(pad, false, true), ends(pad, true, false), ends(pad, false, false))
                .filter(some -> keys.fits(rest.width(), some))
                .findFirst()
                .orElseGet(() -> ends(pad, false, false));
        keys.lay(sheet, rest, digits(pad, view), ends);
    }

    private IntFunction<TouchButton> digits(Element.CodePad pad, View view) {
        return digit -> {
            Rendered shown = Rendered.of(String.valueOf(digit), view.language());
            return key("digit-" + digit, shown, () -> {
                pad.digit().accept(digit);
                if (pad.lacksOne()) {
                    // Another page may stand here now, and a second tap would press what has just appeared.
                    buttons.guard().accept();
                }
            });
        };
    }

    private TouchButton key(String id, Rendered shown, Runnable act) {
        TapGuard own = guards.computeIfAbsent(id, _ -> buttons.guard().ofKey());
        return new TouchButton(
                id, "card", buttons.bar(id, "card", "", shown, act).face(), own, act);
    }

    /// Where there is no room for it, digits are taken away one by one.
    private List<List<TouchButton>> ends(Element.CodePad pad, boolean pictures, boolean clear) {
        TouchButton erase = end("digit-erase", pictures ? "backspace" : "", pad.erase());
        TouchButton done = end("digit-done", pictures ? "check" : "", pad.done());
        return List.of(
                clear ? List.of(erase, end("digit-clear", pictures ? "close" : "", pad.clear())) : List.of(erase),
                List.of(done));
    }

    private TouchButton end(String id, String icon, Element.CodePad.Key key) {
        return buttons.bar(id, "card", icon, key.label(), key.act());
    }
}
