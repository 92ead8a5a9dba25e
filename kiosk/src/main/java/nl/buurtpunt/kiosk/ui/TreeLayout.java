package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.buurtpunt.kiosk.guide.Rendered;
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

    /// Whether there is room beside the drawing for the parts, with at least what each must say.
    boolean fits(Box whole, Element.Tree tree) {
        return parts(new Places(whole), tree).isPresent();
    }

    /// Nothing, where it does not fit.
    void lay(Sheet sheet, Box whole, Element.Tree tree) {
        Places places = new Places(whole);
        parts(places, tree).ifPresent(parts -> {
            List<TreeLevel> filled = tree.branches().stream()
                    .filter(branch -> branch.open().isPresent())
                    .map(Branch::level)
                    .toList();
            sheet.put(TreePicture.stretched(filled, places.picture.width(), places.picture.height()), places.picture);
            place(sheet, tree, parts);
        });
    }

    /// Where the drawing stands and where its words.
    private final class Places {
        private final Box picture;
        private final Box words;

        Places(Box whole) {
            double height = Math.min(whole.height(), whole.width() * HIGHEST);
            Box box = whole.above(whole.height() - height);
            this.picture = box.near(Math.min(box.width() * MOST_OF_WIDTH, box.height() * PROPORTION));
            this.words = box.far(box.width() - picture.width() - tokens.margin());
        }
    }

    private record Part(TouchButton button, Box box) {}

    /// As much as there is room for, and then as large as there is room for: parts of one height with less and less of
    /// what is there, or else each as high as its words.
    private Optional<List<Part>> parts(Places places, Element.Tree tree) {
        int fullest = tree.branches().stream()
                .mapToInt(branch -> branch.sentences().size())
                .max()
                .orElse(0);
        for (int shorter = 0; shorter < fullest; shorter++) {
            int which = shorter;
            for (double scale : SCALES) {
                Optional<List<Part>> equal = equal(
                        tree.branches().stream()
                                .map(branch -> row(branch, said(branch, which), scale))
                                .toList(),
                        places.words);
                if (equal.isPresent()) {
                    return equal;
                }
            }
        }
        for (int shorter = 0; shorter < fullest; shorter++) {
            int which = shorter;
            Optional<List<Part>> unequal = unequal(tree, places.words, branch -> said(branch, which));
            if (unequal.isPresent()) {
                return unequal;
            }
        }
        return unequal(tree, places.words, Branch::always);
    }

    private static Rendered said(Branch branch, int shorter) {
        return branch.sentences().get(Math.min(shorter, branch.sentences().size() - 1));
    }

    private TouchButton row(Branch branch, Rendered sentence, double scale) {
        return buttons.row(
                id(branch), "", branch.name(), sentence, scale, branch.open().orElse(() -> {}));
    }

    private static String id(Branch branch) {
        return "branch-" + TreePicture.iconOf(branch.level());
    }

    /// Each beside its third of the drawing.
    private Optional<List<Part>> equal(List<TouchButton> rows, Box words) {
        Box cell = words.cell(0, 0, 1, rows.size(), tokens.gap());
        boolean fit = cell.height() >= tokens.target()
                && rows.stream().allMatch(row -> row.face().fits(cell.width(), cell.height()));
        if (!fit) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            parts.add(new Part(rows.get(i), words.cell(0, i, 1, rows.size(), tokens.gap())));
        }
        return Optional.of(parts);
    }

    /// Each as high as its words and its share of what is left.
    private Optional<List<Part>> unequal(Element.Tree tree, Box words, Function<Branch, Rendered> said) {
        List<TouchButton> rows = tree.branches().stream()
                .map(branch -> buttons.row(
                        id(branch),
                        "",
                        branch.name(),
                        said.apply(branch),
                        1,
                        tokens.answerPadding(),
                        branch.open().orElse(() -> {})))
                .toList();
        List<Double> heights = rows.stream()
                .map(row -> Math.max(tokens.target(), row.face().heightAt(words.width())))
                .toList();
        double needed = heights.stream().mapToDouble(h -> h + tokens.gap()).sum() - tokens.gap();
        boolean fit = needed <= words.height()
                && rows.stream().allMatch(row -> row.face().fits(words.width(), words.height()));
        if (!fit) {
            return Optional.empty();
        }
        double more = Math.floor((words.height() - needed) / rows.size());
        List<Part> parts = new ArrayList<>();
        double y = words.y();
        for (int i = 0; i < rows.size(); i++) {
            double height = heights.get(i) + more;
            parts.add(new Part(rows.get(i), new Box(words.x(), y, words.width(), height)));
            y += height + tokens.gap();
        }
        return Optional.of(parts);
    }

    private void place(Sheet sheet, Element.Tree tree, List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (tree.branches().get(i).open().isPresent()) {
                sheet.put(part.button(), part.box());
            } else {
                // Nothing to open: words on a quiet ground, and no key stops there.
                Sheet panel = new Sheet("panel");
                panel.put(
                        part.button().face(),
                        new Box(0, 0, part.box().width(), part.box().height()));
                sheet.put(panel, part.box());
            }
        }
    }
}
