package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import nl.buurtpunt.kiosk.guide.Rendered;

/// Decides where the elements of a screen stand: what is read first above, choices in a grid, a QR code beside its
/// words.
final class PageLayout {
    private final Buttons buttons;
    private final Tokens tokens;
    private final Problems problems;
    private final ChoicesLayout choices;
    private final ReadingLayout reading;

    PageLayout(Buttons buttons, Navigator navigator, Problems problems) {
        this.tokens = buttons.tokens();
        this.buttons = buttons;
        this.problems = problems;
        this.choices = new ChoicesLayout(buttons, navigator, problems);
        this.reading = new ReadingLayout(buttons, navigator, problems);
    }

    void lay(Sheet sheet, Box box, List<Element> declared, View view) {
        List<Element> elements = withLanguageNotice(declared, view);
        List<Element.Choice> toChoose = elements.stream()
                .filter(Element.Choice.class::isInstance)
                .map(Element.Choice.class::cast)
                .toList();
        if (!toChoose.isEmpty()) {
            Box rest = header(sheet, box, elements);
            choices.lay(sheet, rest, toChoose, view);
            return;
        }
        Box rest = picture(sheet, box, elements);
        reading.lay(sheet, rest, elements, view);
    }

    /// A resident who reads another language than they chose is told why, once per page.
    private static List<Element> withLanguageNotice(List<Element> declared, View view) {
        boolean fallback = declared.stream().flatMap(e -> e.spoken().stream()).anyMatch(Rendered::fallback);
        Rendered why = view.say("language.fallback");
        if (!fallback || why.fallback()) {
            return declared;
        }
        List<Element> elements = new ArrayList<>(declared);
        elements.add(new Element.Notice(Element.Notice.Kind.INFO, why));
        return elements;
    }

    /// Sets all that is not a choice above the choices. On a panel whose top is out of reach the words take the
    /// part above and the choices the part that hands can reach.
    private Box header(Sheet sheet, Box box, List<Element> elements) {
        Blocks blocks = new Blocks(buttons, problems);
        List<Block> head = new ArrayList<>();
        for (Element element : elements) {
            head.addAll(blocks.of(element, box.width(), box.height(), blocks.numbers(elements, false)));
        }
        double space = tokens.compact() ? tokens.gap() * 0.5 : tokens.gap();
        double height = head.stream().mapToDouble(b -> b.height() + space).sum();
        double reach = tokens.geometry().reachTop() - box.y();
        double y = box.y() + Math.max(0, (reach - height) / 2);
        for (Block block : head) {
            sheet.put(block.node(), new Box(box.x(), y, box.width(), block.height()));
            y += block.height() + space;
        }
        return box.below(Math.max(height, reach));
    }

    private Box picture(Sheet sheet, Box box, List<Element> elements) {
        for (Element element : elements) {
            if (element instanceof Element.QrPicture qr) {
                double room = box.isLandscape()
                        ? Math.min(box.height(), box.width() * 0.36)
                        : Math.min(box.width(), box.height() * 0.42);
                Node code = QrNode.of(qr.matrix(), room);
                code.setAccessibleText(qr.description().text());
                double side = code.getLayoutBounds().getWidth();
                if (box.isLandscape()) {
                    sheet.put(code, new Box(box.x(), box.y() + (box.height() - side) / 2, side, side));
                    return box.far(box.width() - side - tokens.margin());
                }
                sheet.put(code, new Box(box.x() + (box.width() - side) / 2, box.y(), side, side));
                return box.below(side + tokens.gap());
            }
        }
        return box;
    }
}
