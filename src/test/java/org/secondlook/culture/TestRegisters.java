package org.secondlook.culture;

import java.util.List;
import org.secondlook.people.TestViewer;
import org.springframework.boot.test.context.TestComponent;

/** Keeps registers of teachers' classes, through the front door. */
@TestComponent
public class TestRegisters {

    private final Permissions permissions;

    TestRegisters(Permissions permissions) {
        this.permissions = permissions;
    }

    public ClassId begin(String label, TestViewer teacher) {
        return permissions.begin(new ClassLabel(label), teacher.viewer());
    }

    public PupilId add(String mark, ClassId to, TestViewer teacher, Purpose... permitted) {
        if (!permissions.add(to, form(mark, 0, permitted), teacher.viewer())) {
            throw new AssertionError("not added: " + mark);
        }
        return pupil(mark, to, teacher).id();
    }

    public void permit(String mark, ClassId of, TestViewer teacher, Purpose... permitted) {
        Pupil pupil = pupil(mark, of, teacher);
        permissions.change(pupil.id(), form(mark, pupil.version(), permitted), teacher.viewer());
    }

    public void remove(PupilId pupil, TestViewer teacher) {
        permissions.remove(pupil, teacher.viewer());
    }

    public void end(ClassId id, TestViewer teacher) {
        permissions.end(id, teacher.viewer());
    }

    private Pupil pupil(String mark, ClassId of, TestViewer teacher) {
        return permissions.get(of, teacher.viewer()).pupils().stream()
                .filter(pupil -> pupil.mark().value().equals(mark))
                .findFirst()
                .orElseThrow();
    }

    private static PupilForm form(String mark, int version, Purpose... permitted) {
        return new PupilForm(mark, List.of(permitted), "In the office", version);
    }
}
