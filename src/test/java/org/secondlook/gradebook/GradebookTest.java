package org.secondlook.gradebook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.secondlook.lti.registration.Platforms;
import org.secondlook.testing.SecondLookTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A test of the gradebook with all of the tool around it, and one platform that a test can break. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SecondLookTest
@MockitoBean(types = Platforms.class)
@Import(TestCompletions.class)
@interface GradebookTest {}
