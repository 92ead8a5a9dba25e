package nl.buurtpunt.server.operator;

import java.nio.file.Path;
import java.util.List;
import nl.buurtpunt.protocol.content.ServiceEntry;
import nl.buurtpunt.protocol.content.TopicEntry;
import nl.buurtpunt.server.guide.GuideImport;
import nl.buurtpunt.server.guide.GuideReview.Kind;
import nl.buurtpunt.server.guide.GuideReview.Warning;
import nl.buurtpunt.server.guide.TranslationState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `guide import FOLDER...`.
@Command(
        name = "import",
        description = "Take content folders into the working guide: all of it, or nothing and every error by file,"
                + " line and field. Kiosks see it after `guide publish`.")
final class GuideImportCommand extends DeskCommand {
    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "The folders that together are the whole guide.")
    private List<Path> folders = List.of();

    @Option(names = "--warnings", description = "Print every warning, not only how many there are.")
    private boolean warnings;

    GuideImportCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    protected Attached attach() {
        return FolderArguments.attach(folders);
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        return switch (new GuideImport(desk.guides(), desk.clock()).run(request.files())) {
            case GuideImport.Result.Refused refused -> {
                FolderArguments.lines(refused.problems()).forEach(answer::complain);
                yield ExitCode.REFUSED;
            }
            case GuideImport.Result.Imported imported -> {
                answer.say(
                        "imported " + imported.guide().all(ServiceEntry.class).size() + " services in "
                                + imported.guide().all(TopicEntry.class).size() + " topics, "
                                + imported.guide().translations().size() + " translations");
                tell(imported.warnings(), answer);
                new TranslationState(imported.guide()).table().forEach(answer::say);
                yield ExitCode.OK;
            }
        };
    }

    private void tell(List<Warning> found, Answer answer) {
        for (Kind kind : Kind.values()) {
            List<Warning> ofKind =
                    found.stream().filter(it -> it.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                answer.say("warning: " + ofKind.size() + " " + kind.words());
            }
            if (warnings) {
                ofKind.forEach(it -> answer.say("  " + it.problem()));
            }
        }
    }
}
