package nl.buurtpunt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.buurtpunt.server.web.PublicPage;
import nl.buurtpunt.server.web.PublicPage.PageFile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the public page. Its files are asked about again each time, so that those of one version work together.
@RestController
public final class PublicPageController {
    private final PublicPage page;

    public PublicPageController(PublicPage page) {
        this.page = page;
    }

    @GetMapping({PublicPage.PATH, PublicPage.PATH + "/{*file}"})
    ResponseEntity<Object> file(HttpServletRequest request, HttpServletResponse response) {
        Optional<PageFile> found = page.find(request.getRequestURI());
        if (found.isEmpty()) {
            return Problem.of(HttpStatus.NOT_FOUND, "There is no such file.").entity();
        }
        PageFile file = found.get();
        // set, not added: a second policy would not replace the first, both would hold
        response.setHeader("Content-Security-Policy", PublicPage.POLICY);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        var answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(file.type()));
        return file.isPage()
                ? answer.cacheControl(CacheControl.noStore()).body(file.bytes())
                : answer.cacheControl(CacheControl.noCache())
                        .eTag("W/\"" + file.tag() + "\"")
                        .body(file.bytes());
    }
}
