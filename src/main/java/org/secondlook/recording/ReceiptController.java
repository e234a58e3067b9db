package org.secondlook.recording;

import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the viewer what is left of lessons that were erased. */
@Controller
class ReceiptController {

    private final RetentionPages pages;

    ReceiptController(RetentionPages pages) {
        this.pages = pages;
    }

    @GetMapping("/recordings/receipts")
    String index(Viewer viewer, Model model) {
        model.addAttribute("receipts", pages.receipts(viewer.person()));
        return "recording/receipts";
    }
}
