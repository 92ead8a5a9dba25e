package nl.buurtpunt.kiosk.ui;

import java.util.List;
import nl.buurtpunt.kiosk.guide.TreeLevel;

/// The *hulpboom* with its words: the drawing at the near edge, beside each third what is there.
final class TreeLayout {
    private static final List<Double> SCALES = List.of(1.6, 1.3, 1.0);
    private static final double MOST_OF_WIDTH = 0.36;
    /// Width to height of the drawing when nothing stretches it.
    private static final double PROPORTION = 0.8;

    /// A tree much higher than wide looks like a pole.
    private static final double HIGHEST = 0.85;

    private final Buttons buttons;
    private final Tokens tokens;

    TreeLayout(Buttons buttons) {
        this.buttons = buttons;
        this.tokens = buttons.tokens();
    }

    /// Whether it was laid; not when the words of some part do not fit beside it.
    boolean lay(Sheet sheet, Box whole, Element.Tree tree) {
        double height = Math.min(whole.height(), whole.width() * HIGHEST);
        Box box = whole.above(whole.height() - height);
        double picture = Math.min(box.width() * MOST_OF_WIDTH, box.height() * PROPORTION);
        Box words = box.far(box.width() - picture - tokens.margin());
        for (boolean sentences : List.of(true, false)) {
            for (double scale : SCALES) {
                List<TouchButton> parts = parts(tree, scale, sentences);
                if (parts.stream().allMatch(part -> fits(part, words, tree))) {
                    List<TreeLevel> filled = tree.branches().stream()
                            .filter(branch -> branch.open().isPresent())
                            .map(Element.Branch::level)
                            .toList();
                    sheet.put(TreePicture.stretched(filled, picture, box.height()), box.near(picture));
                    place(sheet, words, tree, parts);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fits(TouchButton part, Box words, Element.Tree tree) {
        Box cell = words.cell(0, 0, 1, tree.branches().size(), tokens.gap());
        return cell.height() >= tokens.target() && part.face().fits(cell.width(), cell.height());
    }

    private List<TouchButton> parts(Element.Tree tree, double scale, boolean sentences) {
        return tree.branches().stream()
                .map(branch -> buttons.row(
                        "branch-" + TreePicture.iconOf(branch.level()),
                        "",
                        branch.name(),
                        sentences
                                ? branch.sentence()
                                : Element.nothing(branch.name().language()),
                        scale,
                        branch.open().orElse(() -> {})))
                .toList();
    }

    private void place(Sheet sheet, Box words, Element.Tree tree, List<TouchButton> parts) {
        int count = parts.size();
        for (int i = 0; i < count; i++) {
            Box cell = words.cell(0, i, 1, count, tokens.gap());
            if (tree.branches().get(i).open().isPresent()) {
                sheet.put(parts.get(i), cell);
            } else {
                // Nothing to open: words on a quiet ground, and no key stops there.
                Sheet panel = new Sheet("panel");
                panel.put(parts.get(i).face(), new Box(0, 0, cell.width(), cell.height()));
                sheet.put(panel, cell);
            }
        }
    }
}
