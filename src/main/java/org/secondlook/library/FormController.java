package org.secondlook.library;

import org.secondlook.foundation.NotVisibleException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a form of the product to everybody, on a sheet of its own, for paper. What is written on it never comes here. */
@Controller
class FormController {

    private final PaperForms forms;

    FormController(PaperForms forms) {
        this.forms = forms;
    }

    @GetMapping("/library/forms/{key}")
    String show(@PathVariable String key, Model model) {
        model.addAttribute("form", forms.find(key).orElseThrow(() -> new NotVisibleException(key)));
        return "library/form";
    }
}
