package nl.buurtpunt.server.operator;

import java.nio.file.Path;
import java.util.Map;
import nl.buurtpunt.server.casework.Sentences;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `letters sentences ...`: what staff write often.
@Command(
        name = "sentences",
        description = "Sentences that are used often, with their translations.",
        synopsisSubcommandLabel = "COMMAND")
final class LettersSentencesCommand {
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    private LettersSentencesCommand() {}

    static CommandLine tree(Dispatcher dispatcher) {
        return new CommandLine(new LettersSentencesCommand())
                .addSubcommand(new Add(dispatcher))
                .addSubcommand(new LettersSentencesImportCommand(dispatcher))
                .addSubcommand(new ListAll(dispatcher))
                .addSubcommand(new Remove(dispatcher));
    }

    @Command(name = "list", description = "Show them in every language, and which have to be translated again.")
    private static final class ListAll extends DeskCommand {
        ListAll(Dispatcher dispatcher) {
            super(dispatcher);
        }

        @Override
        protected int work(Desk desk, OperatorRequest request, Answer answer) {
            Sentences sentences = desk.letters().cases().sentences();
            var usable = sentences.usable();
            answer.say(usable.size() + (usable.size() == 1 ? " sentence" : " sentences"));
            usable.forEach((key, texts) -> texts.forEach(
                    (language, text) -> answer.say(key + "  " + language + "  " + text.replace("\n", " / "))));
            sentences
                    .stale()
                    .forEach(it -> answer.say(
                            it.key() + "  " + it.language() + "  not used: its Dutch has changed, translate it again"));
            return ExitCode.OK;
        }
    }

    @Command(name = "add", description = "Add a sentence, or change its text. First the Dutch, then its translations.")
    private static final class Add extends DeskCommand {
        private static final String TEXT = "text";

        @Parameters(paramLabel = "KEY", description = "A short name: lower-case letters, digits and dashes.")
        private String key = "";

        @Option(names = "--language", paramLabel = "TAG", description = "Default: nl.")
        private String language = "nl";

        @Option(
                names = "--file",
                paramLabel = "FILE",
                description = "The text; - (the default) reads the standard input.")
        private Path file = LetterFiles.INPUT;

        Add(Dispatcher dispatcher) {
            super(dispatcher);
        }

        @Override
        protected Attached attach() {
            return LetterFiles.attach(Map.of(TEXT, file));
        }

        @Override
        protected int work(Desk desk, OperatorRequest request, Answer answer) {
            Sentences sentences = desk.letters().cases().sentences();
            return switch (sentences.add(key, language, LetterFiles.text(request, TEXT))) {
                case ADDED -> told(answer, "sentence " + key + " in " + language + " is there");
                case CHANGED -> told(answer, "sentence " + key + " has changed: its translations are no longer used");
                case NO_DUTCH ->
                    LetterWords.refuse(answer, "sentence " + key + " has no Dutch text yet: add that first");
                case NOT_A_KEY ->
                    LetterWords.refuse(answer, "'" + key + "': a key is 1 to 40 lower-case letters, digits and dashes");
                case NOT_A_LANGUAGE ->
                    LetterWords.refuse(answer, "--language " + language + ": not a language such as tr");
                case TOO_LONG -> LetterWords.refuse(answer, "a sentence has 1 to " + Sentences.LONGEST + " characters");
            };
        }

        private static int told(Answer answer, String what) {
            answer.say(what);
            return ExitCode.OK;
        }
    }

    @Command(name = "remove", description = "Remove a sentence in all languages. Answers that were given keep it.")
    private static final class Remove extends DeskCommand {
        @Parameters(paramLabel = "KEY")
        private String key = "";

        Remove(Dispatcher dispatcher) {
            super(dispatcher);
        }

        @Override
        protected int work(Desk desk, OperatorRequest request, Answer answer) {
            if (!desk.letters().cases().sentences().remove(key)) {
                return LetterWords.refuse(answer, "there is no sentence " + key + ": see `letters sentences list`");
            }
            answer.say("sentence " + key + " is removed");
            return ExitCode.OK;
        }
    }
}
