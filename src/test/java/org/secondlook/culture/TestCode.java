package org.secondlook.culture;

import org.secondlook.people.TestViewer;
import org.springframework.boot.test.context.TestComponent;

/** Lets people accept the code of practice that holds for them. */
@TestComponent
public class TestCode {

    private final CodeOfPractice code;

    TestCode(CodeOfPractice code) {
        this.code = code;
    }

    public void accept(TestViewer person) {
        CodeId present = code.get(person.viewer()).present().id();
        if (!code.accept(present, person.viewer())) {
            throw new AssertionError("not accepted");
        }
    }

    public void withdraw(TestViewer person) {
        code.withdraw(person.viewer());
    }
}
