package nl.buurtpunt.server.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeysCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int keys(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new KeysCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void goesFromRootToShownList() {
        assertThat(keys("root", "--out", file("root.pem"))).isZero();
        String root = out.toString().strip();
        assertThat(keys("publish", "--root", file("root.pem"), "--data", file("data")))
                .isZero();
        assertThat(out.toString()).startsWith("key list 1 is signed");
        assertThat(keys("show", "--data", file("data"))).isZero();
        assertThat(out.toString()).contains("root-key=" + root).contains("key.release=");
    }

    @Test
    void saysWhatIsWrongInOneLine() {
        assertThat(keys("show", "--data", file("data"))).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("no keys have been published").hasLineCount(1);
        assertThat(keys("publish", "--root", file("none.pem"), "--data", file("data")))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("none.pem").hasLineCount(1);
        keys("root", "--out", file("root.pem"));
        assertThat(keys("root", "--out", file("root.pem"))).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("never overwritten");
    }

    @Test
    void saysThatTheGuideIsToBePublishedAgainAfterAKeyIsRetired() {
        keys("root", "--out", file("root.pem"));
        keys("publish", "--root", file("root.pem"), "--data", file("data"));
        assertThat(out.toString()).doesNotContain("publish the guide again");
        String old = out.toString()
                .lines()
                .filter(it -> it.startsWith("release "))
                .map(it -> it.substring("release ".length()))
                .findFirst()
                .orElseThrow();
        assertThat(keys("publish", "--root", file("root.pem"), "--data", file("data"), "--retire", old))
                .isZero();
        assertThat(out.toString()).contains("publish the guide again").doesNotContain(old);
    }

    @Test
    void namesTheUsesThatCanBeRenewed() {
        keys("root", "--out", file("root.pem"));
        assertThat(keys("publish", "--root", file("root.pem"), "--data", file("data"), "--renew", "guide"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--renew guide: allowed are release, letter, status");
    }
}
