package nl.buurtpunt.server.operator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtpunt.server.casework.GivenAnswer;
import nl.buurtpunt.server.casework.Outcome;
import nl.buurtpunt.server.casework.Sentences;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `letters answer ID`.
@Command(
        name = "answer",
        description = "Answer a letter and all that go its way, in Dutch and in the language each was written in."
                + " Without --outcome it is a word in between, and the answer is still owed.")
final class LettersAnswerCommand extends LetterCommand {
    private static final String DUTCH = "nl";

    @Spec
    CommandSpec own = CommandSpec.create();

    @Option(names = "--file", paramLabel = "FILE", description = "The Dutch text; - reads the standard input.")
    private @Nullable Path file;

    private final Map<String, Path> texts = new LinkedHashMap<>();

    @Option(
            names = "--sentence",
            paramLabel = "KEY",
            description = "A sentence of `letters sentences list`, in each language it has; several stand in order,"
                    + " before the text.")
    private List<String> sentences = List.of();

    private @Nullable Outcome outcome;
    private @Nullable String from;

    @Option(names = "--dutch-only", description = "Although a resident wrote in another language.")
    private boolean dutchOnly;

    LettersAnswerCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Option(
            names = "--text",
            paramLabel = "LANGUAGE=FILE",
            description = "The text in another language, such as tr=antwoord-tr.txt.")
    void text(Map<String, Path> given) {
        for (String language : given.keySet()) {
            if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
                throw new ParameterException(own.commandLine(), "--text " + language + "=: not a language such as tr");
            }
        }
        texts.putAll(given);
    }

    @Option(
            names = "--outcome",
            paramLabel = "done|explained",
            description = "What the answer says: it was done, or it is explained why not.")
    void outcome(String given) {
        outcome = switch (given) {
            case "done" -> Outcome.DONE;
            case "explained" -> Outcome.EXPLAINED;
            default -> throw new ParameterException(own.commandLine(), "--outcome " + given + ": done or explained");
        };
    }

    @Option(names = "--from", paramLabel = "WHO", description = "The department that answers, by its function.")
    void from(String given) {
        from = LettersForwardCommand.department(own, "--from", given);
    }

    @Override
    protected Attached attach() {
        var files = new LinkedHashMap<>(texts);
        if (file != null && files.put(DUTCH, file) != null) {
            return new Attached.Refused(List.of("--file and --text nl= are the same: give one"));
        }
        if (files.isEmpty() && sentences.isEmpty()) {
            return new Attached.Refused(List.of("an answer needs --file, --text or --sentence"));
        }
        return LetterFiles.attach(files);
    }

    @Override
    int work(Meant meant, OperatorRequest request, Answer answer) {
        Sentences known = meant.desk().letters().cases().sentences();
        var all = new TreeMap<String, String>();
        var languages = new LinkedHashSet<>(meant.casework().languages(meant.ref()));
        languages.addAll(request.files().keySet());
        for (String language : languages) {
            Optional<String> wrong = compose(language, request, known, all);
            if (wrong.isPresent()) {
                return LetterWords.refuse(answer, wrong.get());
            }
        }
        var given = new GivenAnswer(outcome, all, from);
        return meant.tell(meant.casework().answer(meant.ref(), operator(), given, dutchOnly), answer);
    }

    /// Puts sentences and text together; what is wrong comes back. A language for which something lacks is left out,
    /// unless its text was given.
    private Optional<String> compose(
            String language, OperatorRequest request, Sentences known, SortedMap<String, String> into) {
        boolean hasText = request.files().containsKey(language);
        if (!hasText && !language.equals(DUTCH) && request.files().containsKey(DUTCH)) {
            return Optional.empty();
        }
        var parts = new ArrayList<String>();
        for (String key : sentences) {
            Optional<String> sentence = known.text(key, language);
            if (sentence.isEmpty()) {
                return hasText || language.equals(DUTCH)
                        ? Optional.of(
                                "there is no sentence " + key + " in " + language + ": see `letters sentences list`")
                        : Optional.empty();
            }
            parts.add(sentence.get());
        }
        if (hasText) {
            parts.add(LetterFiles.text(request, language));
        }
        if (parts.isEmpty()) {
            return Optional.of("the Dutch text lacks: give --file, so that whoever helps the resident can read it too");
        }
        into.put(language, String.join("\n\n", parts));
        return Optional.empty();
    }
}
