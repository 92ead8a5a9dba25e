package nl.buurtpunt.server.operator;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.content.LettersEntry;
import nl.buurtpunt.protocol.letter.About;
import nl.buurtpunt.protocol.letter.LetterContact;
import nl.buurtpunt.protocol.letter.LetterKind;
import nl.buurtpunt.protocol.letter.LetterText;
import nl.buurtpunt.server.casework.CaseRow;
import nl.buurtpunt.server.casework.DeskLetters.TakenIn;
import nl.buurtpunt.server.letter.LetterRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `letters take`: a letter that staff write down for somebody at the desk.
@Command(
        name = "take",
        description = "Take in a letter at the desk. Prints the resident's code, once: it is kept nowhere.")
final class LettersTakeCommand extends DeskCommand {
    private static final Logger LOG = LoggerFactory.getLogger(LettersTakeCommand.class);
    private static final String TEXT = "text";
    private static final String CONTACT = "contact";

    @Spec
    CommandSpec own = CommandSpec.create();

    private LetterKind kind = LetterKind.QUESTION;
    private String language = "nl";

    @Option(names = "--file", paramLabel = "FILE", description = "The text; - (the default) reads the standard input.")
    private Path file = LetterFiles.INPUT;

    @Option(
            names = "--contact-file",
            paramLabel = "FILE",
            description = "How the resident may be reached, when she wants to say so: lines `name: ...`, `phone: ...`,"
                    + " `email: ...`.")
    private @Nullable Path contactFile;

    LettersTakeCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "idea, wish, complaint, compliment, question, call-back.")
    void kind(String given) {
        kind = Arrays.stream(LetterKind.values())
                .filter(it -> word(it).equals(given))
                .findFirst()
                .orElseThrow(() -> wrong("--kind " + given + ": allowed are "
                        + Arrays.stream(LetterKind.values())
                                .map(LettersTakeCommand::word)
                                .collect(Collectors.joining(", "))));
    }

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "In which the resident wants the answer. Default: nl.")
    void language(String given) {
        if (!given.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw wrong("--language " + given + ": not a language such as tr");
        }
        language = given;
    }

    private static String word(LetterKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ParameterException wrong(String what) {
        return new ParameterException(own.commandLine(), what);
    }

    @Override
    protected Attached attach() {
        var files = new LinkedHashMap<String, Path>();
        files.put(TEXT, file);
        if (contactFile != null) {
            files.put(CONTACT, contactFile);
        }
        return LetterFiles.attach(files);
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        String text = LetterFiles.text(request, TEXT);
        if (text.length() > Limits.LETTER_CHARACTERS) {
            return LetterWords.refuse(
                    answer, "the letter has " + text.length() + " characters, at most " + Limits.LETTER_CHARACTERS);
        }
        LetterContact contact;
        try {
            contact = contact(request);
        } catch (IllegalArgumentException e) {
            return LetterWords.refuse(answer, "--contact-file: " + e.getMessage());
        }
        var letter = new LetterText(kind, About.theCity(), language, text, null, null);
        return switch (desk.letters().cases().desk().take(letter, contact)) {
            case TakenIn.NoKey _ -> LetterWords.refuse(answer, "no keys are published: use `keys publish`");
            case TakenIn.NotTaken(String why) -> LetterWords.refuse(answer, "the letter was not taken in: " + why);
            case TakenIn.Done done -> tell(desk, done, answer);
        };
    }

    private int tell(Desk desk, TakenIn.Done done, Answer answer) {
        try {
            // first, because the first line stands in the audit log; then the code, before anything that can fail
            answer.say("letter " + LetterIds.end(done.ref()) + " is taken in");
            answer.say("for the resident, to print or copy now; it cannot be shown again:");
            answer.say("    code: " + done.code().grouped());
        } finally {
            done.code().wipe();
        }
        LettersEntry promise = desk.letters().cases().casework().promise();
        afterwards(
                "the sentences of the slip cannot be shown",
                () -> new DeskSlip(desk.guides(), language).lines(promise).forEach(answer::say),
                answer);
        afterwards(
                "it is not in the list yet; the server tries again",
                () -> {
                    desk.letters().cases().arrivals().run();
                    tellWholeId(desk, done.ref(), answer);
                },
                answer);
        return ExitCode.OK;
    }

    /// The letter is taken in and its code is told: whatever fails now must not look as if it were not.
    private static void afterwards(String failing, Runnable step, Answer answer) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("after a letter was taken in at the desk", e);
            answer.complain("the letter is taken in and its code holds, but " + failing + ": " + e);
        }
    }

    private static void tellWholeId(Desk desk, LetterRef ref, Answer answer) {
        List<CaseRow> all = desk.letters().cases().casework().all();
        String shown = new LetterIds(all).shown(ref);
        if (!shown.equals(LetterIds.end(ref))) {
            answer.say("another letter's id ends alike; name this one " + shown);
        }
    }

    private static @Nullable LetterContact contact(OperatorRequest request) {
        if (!request.files().containsKey(CONTACT)) {
            return null;
        }
        var given = new TreeMap<String, String>();
        LetterFiles.text(request, CONTACT).lines().filter(it -> !it.isBlank()).forEach(line -> {
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(0, colon).strip();
            if (!List.of("name", "phone", "email").contains(key)) {
                throw new IllegalArgumentException("a line is not `name: ...`, `phone: ...` or `email: ...`");
            }
            given.put(key, line.substring(colon + 1).strip());
        });
        return contact(given);
    }

    private static LetterContact contact(Map<String, String> given) {
        return new LetterContact(given.get("name"), given.get("phone"), given.get("email"));
    }
}
