package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.guide.Rendered;

/// Sets things to choose from among the text, where there is no room for a list of them.
final class ChoiceBlocks {
    private final Buttons buttons;
    private final Tokens tokens;
    private final Problems problems;
    private final Blocks text;

    ChoiceBlocks(Buttons buttons, Problems problems, Blocks text) {
        this.buttons = buttons;
        this.tokens = buttons.tokens();
        this.problems = problems;
        this.text = text;
    }

    /// One that is higher than the page is its name, with the rest of it as text below.
    List<Block> of(Element.Choice choice, double width, double tallest) {
        Block whole = block(choice, choice.sentence(), width);
        if (whole.height() <= tallest) {
            return List.of(whole);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(block(choice, Element.nothing(choice.name().language()), width));
        blocks.addAll(text.split(new BidiText(choice.sentence(), tokens.body(), "text"), width, tallest));
        return blocks;
    }

    private Block block(Element.Choice choice, Rendered sentence, double width) {
        TouchButton pictured = button(choice, choice.icon(), sentence);
        // Rather no picture than half a word.
        TouchButton button = pictured.face().isCutAt(width) ? button(choice, "", sentence) : pictured;
        if (button.face().isCutAt(width)) {
            problems.report("a choice is too narrow for its words: "
                    + button.face().text().length() + " letters");
        }
        double height = Math.max(tokens.target(), button.face().heightAt(width));
        Sheet sheet = new Sheet();
        sheet.put(button, new Box(0, 0, width, height));
        // Two of them may follow each other, and lines of text stand closer than a finger needs.
        return new Block(sheet, height + (tokens.compact() ? tokens.gap() * 0.6 : 0));
    }

    private TouchButton button(Element.Choice choice, String icon, Rendered sentence) {
        return buttons.row("choice-" + choice.id(), icon, choice.name(), sentence, 1, choice.open());
    }
}
