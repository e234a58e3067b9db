package org.secondlook.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The sample lesson that comes with the product. */
@Component
class SampleLesson {

    private final Lesson lesson;

    SampleLesson(JsonMapper json) {
        try (InputStream file = new ClassPathResource("sample/lesson.json").getInputStream()) {
            this.lesson = json.readValue(file, Lesson.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Lesson lesson() {
        return lesson;
    }
}
