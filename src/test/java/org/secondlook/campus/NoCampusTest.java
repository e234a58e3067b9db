package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Tag("once")
@SecondLookTest
class NoCampusTest {

    @Autowired
    ApplicationContext context;

    @Test
    void withoutTheDemonstrationNothingOfTheCampusIsThere() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .map(type -> type == null ? "" : type.getName()))
                .isNotEmpty()
                .noneMatch(name -> name.startsWith("org.secondlook.campus."));
    }
}
