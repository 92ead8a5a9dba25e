package nl.buurtpunt.server.operator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.buurtpunt.server.guide.BuiltIn;
import nl.buurtpunt.server.guide.FolderReader;
import nl.buurtpunt.server.guide.ReadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `guide builtin FOLDER --out FILE`: needs no database and no server, because it runs while a kiosk is packaged.
@Command(
        name = "builtin",
        description = "Make the file that is packed into a kiosk: city, emergency numbers and sentences.")
final class GuideBuiltinCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "The city's content folder.")
    private List<Path> folders = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write it.")
    private Path out = Path.of("builtin.json");

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        return switch (FolderArguments.attach(folders)) {
            case Attached.Refused refused -> {
                refused.reasons().forEach(err::println);
                yield ExitCode.REFUSED;
            }
            case Attached.Files files ->
                switch (FolderReader.read(files.bytesByPath())) {
                    case ReadResult.Refused refused -> {
                        FolderArguments.lines(refused.problems()).forEach(err::println);
                        yield ExitCode.REFUSED;
                    }
                    case ReadResult.Good good -> write(BuiltIn.of(good.guide()), err);
                };
        };
    }

    private int write(BuiltIn builtIn, PrintWriter err) {
        try {
            Path file = out.toAbsolutePath();
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, builtIn.json());
            return ExitCode.OK;
        } catch (IOException e) {
            err.println(out + ": cannot be written: " + e);
            return ExitCode.REFUSED;
        }
    }
}
