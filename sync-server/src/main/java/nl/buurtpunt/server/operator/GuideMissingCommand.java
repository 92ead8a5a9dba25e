package nl.buurtpunt.server.operator;

import java.util.List;
import java.util.Optional;
import nl.buurtpunt.server.guide.TranslationState;
import nl.buurtpunt.server.guide.WorkingGuide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `guide missing`.
@Command(
        name = "missing",
        description =
                "How many texts each language lacks; with --language a file for the translator: every text that is"
                        + " missing, with its Dutch, to be filled in and put into texts/LANGUAGE/.")
final class GuideMissingCommand extends DeskCommand {
    @Option(names = "--language", paramLabel = "TAG", description = "List the texts that this language lacks.")
    private String language = "";

    GuideMissingCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        Optional<WorkingGuide> guide = desk.guides().load();
        if (guide.isEmpty()) {
            answer.complain(GuideCommand.NO_GUIDE);
            return ExitCode.REFUSED;
        }
        var state = new TranslationState(guide.get());
        if (language.isEmpty()) {
            state.table().forEach(answer::say);
            return ExitCode.OK;
        }
        if (!state.languages().contains(language)) {
            answer.complain(
                    "'" + language + "' is no language to translate into: " + String.join(", ", state.languages()));
            return ExitCode.REFUSED;
        }
        List<String> work = state.work(language);
        (work.isEmpty() ? List.of("# nothing is missing in " + language) : work).forEach(answer::say);
        return ExitCode.OK;
    }
}
