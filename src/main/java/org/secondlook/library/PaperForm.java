package org.secondlook.library;

import java.util.ArrayList;
import java.util.List;

/**
 * A form of the product to fill in by hand, before a lesson or beside a video: a question, a table, and a question for afterwards.
 *
 * @param key by which areas name it
 * @param columns what is written beside each row
 * @param rows one for each line that is filled in
 */
record PaperForm(String key, String name, String question, List<String> columns, List<String> rows, String afterwards) {

    PaperForm {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static PaperForm read(String content) {
        List<Flaw> flaws = new ArrayList<>();
        var head = new Head("", YamlReader.read(content), flaws);
        var form = new PaperForm(
                head.word("key"),
                head.word("name"),
                head.word("question"),
                head.words("columns"),
                head.words("rows"),
                head.word("afterwards"));
        head.end();
        if (!flaws.isEmpty() || form.columns.isEmpty() || form.rows.isEmpty()) {
            throw new IllegalStateException("a form of the library has flaws: " + form.key + " " + flaws);
        }
        return form;
    }
}
