package nl.buurtpunt.server.operator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.server.guide.FolderFiles;
import nl.buurtpunt.server.guide.FolderReader;
import nl.buurtpunt.server.guide.GuideProblem;
import nl.buurtpunt.server.guide.ReadResult;

/// Content folders named on the command line, as files to send or as everything that keeps them from being sent.
final class FolderArguments {
    private FolderArguments() {}

    static Attached attach(List<Path> folders) {
        FolderFiles.Taken taken = FolderFiles.take(folders);
        if (taken.problems().isEmpty()) {
            return new Attached.Files(taken.bytesByPath());
        }
        // what could be taken is read all the same, so that the editor gets every problem at once
        List<GuideProblem> problems = new ArrayList<>(taken.problems());
        if (!taken.bytesByPath().isEmpty()
                && FolderReader.read(taken.bytesByPath()) instanceof ReadResult.Refused refused) {
            problems.addAll(refused.problems());
        }
        return new Attached.Refused(lines(problems));
    }

    static List<String> lines(List<GuideProblem> problems) {
        List<String> lines = new ArrayList<>(
                problems.stream().sorted().map(GuideProblem::toString).toList());
        lines.add("refused: " + problems.size() + (problems.size() == 1 ? " problem" : " problems")
                + ", nothing has changed");
        return lines;
    }
}
