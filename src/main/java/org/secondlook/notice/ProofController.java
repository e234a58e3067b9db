package org.secondlook.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondlook.foundation.PageHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a mail leads that asks whether an address is theirs. Opening the link says nothing: programs open links too. */
@Controller
@RequestMapping("/notices/proofs/{address:[0-9a-f-]{36}}/{signature:[A-Za-z0-9_-]{43}}")
class ProofController {

    private final Addresses addresses;
    private final Letters letters;
    private final PageHeaders headers;

    ProofController(Addresses addresses, Letters letters, PageHeaders headers) {
        this.addresses = addresses;
        this.letters = letters;
        this.headers = headers;
    }

    @GetMapping
    String form(@PathVariable UUID address, @PathVariable String signature, HttpServletResponse response) {
        headers.write(response, "");
        letters.demandProof(address, signature);
        return "notice/proof";
    }

    @PostMapping
    String create(
            @PathVariable UUID address, @PathVariable String signature, Model model, HttpServletResponse response) {
        headers.write(response, "");
        letters.demandProof(address, signature);
        addresses.prove(address);
        model.addAttribute("done", true);
        return "notice/proof";
    }
}
