package nl.buurtpunt.server.operator;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.server.guide.FolderWriter;
import nl.buurtpunt.server.guide.WorkingGuide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `guide export DIR`.
@Command(
        name = "export",
        description = "Write the working guide as a content folder; importing it gives the identical guide.")
final class GuideExportCommand extends DeskCommand {
    @Parameters(paramLabel = "DIR", description = "A folder that is empty or not there yet.")
    private Path folder = Path.of(".");

    GuideExportCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    protected Attached attach() {
        if (!Files.exists(folder)) {
            return Attached.NOTHING;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return entries.iterator().hasNext()
                    ? new Attached.Refused(List.of(folder + ": is not empty; an export never overwrites"))
                    : Attached.NOTHING;
        } catch (IOException e) {
            return new Attached.Refused(List.of(folder + ": cannot be read: " + e));
        }
    }

    @Override
    protected void receive(String path, byte[] bytes) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IOException("leads out of " + folder);
        }
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        Optional<WorkingGuide> guide = desk.guides().load();
        if (guide.isEmpty()) {
            answer.complain(GuideCommand.NO_GUIDE);
            return ExitCode.REFUSED;
        }
        var files = FolderWriter.write(guide.get());
        files.forEach(answer::file);
        answer.say("exported " + files.size() + " files");
        return ExitCode.OK;
    }
}
