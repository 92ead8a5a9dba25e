package nl.buurtpunt.server.operator;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import nl.buurtpunt.server.casework.Sentences;
import nl.buurtpunt.server.casework.Sentences.Adding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `letters sentences import FILE`: many sentences with their translations at once.
@Command(
        name = "import",
        description = "Add the sentences of a properties file, KEY.LANGUAGE=text a line. Others stay; what is wrong is"
                + " named and left out.")
final class LettersSentencesImportCommand extends DeskCommand {
    private static final String TEXT = "text";
    private static final String DUTCH = ".nl";

    @Parameters(paramLabel = "FILE", description = "In UTF-8.")
    private Path file = LetterFiles.INPUT;

    LettersSentencesImportCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    protected Attached attach() {
        return LetterFiles.attach(Map.of(TEXT, file));
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        var given = new Properties();
        try {
            given.load(new StringReader(LetterFiles.text(request, TEXT)));
        } catch (IOException | IllegalArgumentException e) {
            return LetterWords.refuse(answer, "the file is not a properties file: " + e.getMessage());
        }
        Sentences sentences = desk.letters().cases().sentences();
        List<String> wrong = new ArrayList<>();
        // the Dutch first, because translations are made from it
        for (boolean dutch : List.of(true, false)) {
            given.stringPropertyNames().stream()
                    .sorted()
                    .filter(it -> it.endsWith(DUTCH) == dutch)
                    .forEach(it -> add(sentences, it, given.getProperty(it), wrong));
        }
        answer.say((given.size() - wrong.size()) + " of " + given.size() + " texts are there");
        wrong.forEach(answer::complain);
        return wrong.isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private static void add(Sentences sentences, String name, String text, List<String> wrong) {
        int dot = name.indexOf('.');
        Adding adding =
                dot < 0 ? Adding.NOT_A_KEY : sentences.add(name.substring(0, dot), name.substring(dot + 1), text);
        switch (adding) {
            case ADDED, CHANGED -> {
                // it is there
            }
            case NO_DUTCH -> wrong.add(name + ": there is no Dutch text it is made from");
            case NOT_A_KEY ->
                wrong.add(name + ": not KEY.LANGUAGE, with a key of lower-case letters, digits and dashes");
            case NOT_A_LANGUAGE -> wrong.add(name + ": not a language such as tr");
            case TOO_LONG -> wrong.add(name + ": has 1 to " + Sentences.LONGEST + " characters");
        }
    }
}
