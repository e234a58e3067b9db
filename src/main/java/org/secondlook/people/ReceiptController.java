package org.secondlook.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondlook.foundation.PageHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Shows the receipt of a deletion to whoever has its address: the session ended with it, and it names nobody. */
@Controller
class ReceiptController {

    /** It stands where the deletion was asked for, in whichever course, and there is nothing to press. */
    private static final String ANY_FRAME = "*";

    private final Erasures erasures;
    private final PageHeaders headers;

    ReceiptController(Erasures erasures, PageHeaders headers) {
        this.erasures = erasures;
        this.headers = headers;
    }

    @GetMapping("/people/receipts/{id}")
    String show(
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        headers.write(response, ANY_FRAME);
        model.addAttribute("receipt", erasures.receipt(new ErasureId(id)));
        return part ? "people/kept/receipt :: receipt" : "people/kept/receipt";
    }
}
