package org.secondlook.library;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Hands a library out as a bundle of files, reads one in, shows what it would change, and publishes it. */
@Controller
@RequestMapping("/library/workshop")
class BundleController {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Desk desk;
    private final Bundles bundles;

    BundleController(Desk desk, Bundles bundles) {
        this.desk = desk;
        this.bundles = bundles;
    }

    @GetMapping("/bundle.zip")
    ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String area, Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("library.zip")
                                .build()
                                .toString())
                .body(bundles.export(area, viewer));
    }

    @GetMapping("/bundles")
    String form(Viewer viewer) {
        desk.school(viewer);
        return "library/workshop/bundles";
    }

    @PostMapping("/bundles")
    String receive(
            @RequestParam(required = false) @Nullable MultipartFile bundle,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        desk.school(viewer);
        try {
            byte[] sent = bundle == null ? new byte[0] : BundleZip.read(bundle.getInputStream());
            return "redirect:/library/workshop/bundles/" + bundles.receive(sent, viewer);
        } catch (Unreadable e) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("problem", e.reason());
            return "library/workshop/bundles";
        }
    }

    @GetMapping("/bundles/{id:[0-9a-f-]{36}}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("view", bundles.look(id, viewer));
        return "library/workshop/bundle";
    }

    @PostMapping("/bundles/{id:[0-9a-f-]{36}}/publication")
    String publish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Optional<Bundles.Refusal> refusal = bundles.publish(id, seen, viewer);
        if (refusal.isEmpty()) {
            return "redirect:/library/workshop";
        }
        response.setStatus(refusal.get() == Bundles.Refusal.OTHERWISE ? CONFLICT : UNPROCESSABLE);
        model.addAttribute("refusal", refusal.get());
        return show(id, viewer, model);
    }

    @PostMapping("/bundles/{id:[0-9a-f-]{36}}/removal")
    String drop(@PathVariable UUID id, Viewer viewer) {
        bundles.drop(id, viewer);
        return "redirect:/library/workshop";
    }
}
