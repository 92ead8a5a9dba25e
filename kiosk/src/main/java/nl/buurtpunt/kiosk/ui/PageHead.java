package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;

/// What stands above the choices of a page.
///
/// @param place where its blocks begin
/// @param rest what is left below
record PageHead(List<Block> blocks, Box place, double space, Box rest) {
    /// On a panel whose top is out of reach the words take the part above and leave the part that hands reach.
    static PageHead of(Buttons buttons, Problems problems, Box box, List<Element> elements) {
        Tokens tokens = buttons.tokens();
        Blocks blocks = new Blocks(buttons, problems);
        List<Block> head = new ArrayList<>();
        boolean notice = elements.stream().anyMatch(Element.Notice.class::isInstance);
        for (Element element : elements) {
            // Where there is room for one of them, what must not be overlooked goes before the title.
            boolean overlooked = tokens.compact() && notice && element instanceof Element.Heading h && !h.banner();
            if (!overlooked && !(element instanceof Element.Choice)) {
                head.addAll(blocks.of(element, box.width(), box.height(), blocks.numbers(elements, false)));
            }
        }
        double space = tokens.compact() ? tokens.gap() * 0.5 : tokens.gap();
        double height = head.stream().mapToDouble(b -> b.height() + space).sum();
        double reach = tokens.geometry().reachTop() - box.y();
        double y = box.y() + Math.max(0, (reach - height) / 2);
        return new PageHead(head, new Box(box.x(), y, box.width(), height), space, box.below(Math.max(height, reach)));
    }

    Box place(Sheet sheet) {
        double y = place.y();
        for (Block block : blocks) {
            sheet.put(block.node(), new Box(place.x(), y, place.width(), block.height()));
            y += block.height() + space;
        }
        return rest;
    }
}
