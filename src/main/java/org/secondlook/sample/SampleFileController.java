package org.secondlook.sample;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Sends the files of the sample lesson out of the product itself, whole or in parts (RFC 9110, 14), to whoever has entered. */
@Controller
class SampleFileController {

    /** It is nobody's, so a browser may keep it; where the product has a newer one, its tag is another. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    @GetMapping("/sample/media/{name}")
    ResponseEntity<Resource> show(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String known,
            Viewer viewer)
            throws IOException {
        SampleFile file = SampleFile.called(name).orElseThrow(() -> new NotVisibleException(name));
        boolean inParts = known == null || known.equals(file.entityTag());
        return ResponseEntity.ok()
                .eTag(file.entityTag())
                .cacheControl(KEPT)
                .contentType(MediaType.parseMediaType(file.contentType()))
                .body(inParts ? file.resource() : whole(file));
    }

    /** Of a file that the browser does not know, a part is of no use (13.1.5). */
    private static Resource whole(SampleFile file) throws IOException {
        return new InputStreamResource(file.resource().getInputStream());
    }
}
