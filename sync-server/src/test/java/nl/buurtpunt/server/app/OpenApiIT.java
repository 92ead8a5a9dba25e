package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.buurtpunt.server.api.SecurityTxtController;
import nl.buurtpunt.server.web.PublicPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The document and the server say the same, and the document is open to all.
class OpenApiIT {
    @TempDir
    Path folder = Path.of(".");

    @Test
    void describesExactlyTheRoutesThereAre() throws Exception {
        try (var server = new TestServer(folder)) {
            var kiosk = new TestKiosk(server.server.url());
            var answer = kiosk.plain("GET", "/v1/openapi.json", "");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");

            JsonNode document = new JsonMapper().readTree(TestKiosk.text(answer));
            assertThat(documented(document)).isEqualTo(routes(server));
        }
    }

    private static Set<String> documented(JsonNode document) {
        String base = document.path("servers").path(0).path("url").asString();
        var documented = new TreeSet<String>();
        document.path("paths")
                .forEachEntry((path, operations) -> operations
                        .propertyNames()
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + base + path)));
        return documented;
    }

    /// The public page and security.txt are for people and stand outside the API.
    private static Set<String> routes(TestServer server) {
        var routes = new TreeSet<String>();
        server.server
                .part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues()
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + path))));
        routes.removeIf(
                it -> it.startsWith("GET " + PublicPage.PATH) || it.equals("GET " + SecurityTxtController.PATH));
        return routes;
    }
}
