package org.secondlook.exemplar;

import java.time.Duration;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends the passages of the sample lesson out of the product itself, whole or in parts, to whoever has entered: they are nobody's. */
@Controller
class PassageController {

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    @GetMapping("/exemplars/passages/{name:[a-z]+}")
    ResponseEntity<Resource> film(@PathVariable String name, Viewer viewer) {
        return send(name + ".mp4", "video/mp4");
    }

    @GetMapping("/exemplars/passages/{name:[a-z]+}-poster")
    ResponseEntity<Resource> poster(@PathVariable String name, Viewer viewer) {
        return send(name + ".jpg", "image/jpeg");
    }

    private static ResponseEntity<Resource> send(String file, String contentType) {
        var resource = new ClassPathResource("exemplar/passages/" + file);
        if (!resource.exists()) {
            throw new NotVisibleException(file);
        }
        return ResponseEntity.ok()
                .cacheControl(KEPT)
                .contentType(MediaType.parseMediaType(contentType))
                .body(resource);
    }
}
