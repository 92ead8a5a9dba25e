package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.server.api.CommonHeaders;
import nl.buurtpunt.server.web.PublicPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The public page as any browser gets it.
class PublicPageIT {
    /// What an old phone on a slow line has to fetch before it can show anything.
    private static final int MOST_BYTES = 150 * 1024;

    private static TestServer server;
    private static TestKiosk anybody;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = new TestServer(folder);
        anybody = new TestKiosk(server.server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void givesEveryFileWithItsOwnPolicyAndNothingElse() throws Exception {
        var page = PublicPage.load();
        assertThat(page.paths()).hasSizeGreaterThan(30).contains("/brief", "/brief/page.js", "/brief/texts/ar.json");
        for (String path : page.paths()) {
            HttpResponse<byte[]> answer = anybody.plain("GET", path, "");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(page.find(path).orElseThrow().bytes());
            for (Map.Entry<String, String> header : CommonHeaders.ALL.entrySet()) {
                String expected =
                        header.getKey().equals("Content-Security-Policy") ? PublicPage.POLICY : header.getValue();
                assertThat(answer.headers().allValues(header.getKey())).as(path).containsExactly(expected);
            }
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .hasValue("same-origin");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void letsNoBrowserKeepThePageAndAsksAgainAboutItsFiles() throws Exception {
        assertThat(anybody.plain("GET", "/brief", "").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        HttpResponse<byte[]> script = anybody.plain("GET", "/brief/page.js", "");
        assertThat(script.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(script.headers().firstValue("Content-Type")).hasValue("text/javascript;charset=utf-8");
        String tag = script.headers().firstValue("ETag").orElseThrow();
        assertThat(anybody.plain("GET", "/brief/page.js", "", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void staysSmallEnoughForASlowLine() throws Exception {
        int sum = 0;
        for (String path : PublicPage.load().paths()) {
            HttpResponse<byte[]> answer = anybody.plain("GET", path, "", "Accept-Encoding", "gzip");
            sum += answer.body().length;
        }
        assertThat(sum).isBetween(50_000, MOST_BYTES);
    }

    @Test
    void tellsWhomToTellOfAWeaknessOnceThatIsWritten(@TempDir Path folder) throws Exception {
        try (var other = new TestServer(folder)) {
            var asker = new TestKiosk(other.server.url());
            String path = "/.well-known/security.txt";
            assertThat(asker.plain("GET", path, "").statusCode()).isEqualTo(404);
            String text = "Contact: mailto:beheer@example.org\nExpires: 2027-11-21T00:00:00Z\n";
            Files.writeString(folder.resolve("security.txt"), text);
            HttpResponse<byte[]> answer = asker.plain("GET", path, "");
            assertThat(TestKiosk.text(answer)).isEqualTo(text);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        }
    }

    @Test
    void keepsThePolicyOfEverythingElse() throws Exception {
        assertThat(PublicPage.POLICY)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'")
                .doesNotContain("unsafe", "*", "data:", "http");
        HttpResponse<byte[]> keys = anybody.plain("GET", Api.KEYS, "");
        assertThat(keys.headers().allValues("Content-Security-Policy"))
                .containsExactly(CommonHeaders.ALL.get("Content-Security-Policy"));
    }
}
