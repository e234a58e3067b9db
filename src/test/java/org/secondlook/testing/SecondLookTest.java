package org.secondlook.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.secondlook.SecondLook;
import org.secondlook.celebration.TestCelebrations;
import org.secondlook.circle.TestCircles;
import org.secondlook.coaching.TestCycles;
import org.secondlook.comment.TestComments;
import org.secondlook.conversation.TestConversations;
import org.secondlook.culture.TestCode;
import org.secondlook.culture.TestRegisters;
import org.secondlook.culture.TestVision;
import org.secondlook.design.TestDesign;
import org.secondlook.exemplar.TestExemplars;
import org.secondlook.finding.TestShelf;
import org.secondlook.goal.TestGoals;
import org.secondlook.insight.TestInsights;
import org.secondlook.journeys.Stage;
import org.secondlook.library.TestLibrary;
import org.secondlook.lti.TestLaunches;
import org.secondlook.lti.TestPlatforms;
import org.secondlook.notice.TestNotices;
import org.secondlook.observation.TestFrameworks;
import org.secondlook.observation.TestObservations;
import org.secondlook.pairing.TestPairings;
import org.secondlook.people.TestViewers;
import org.secondlook.practice.TestSteps;
import org.secondlook.programme.TestPlans;
import org.secondlook.recording.TestRecordings;
import org.secondlook.sharing.TestShares;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the whole tool on a fresh database, with settable time and jobs run by hand; requests go through MockMvc or a
 * real port.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SecondLook.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.banner-mode=off",
            "logging.level.root=warn",
            "secondlook.jobs.enabled=false",
            "secondlook.data-dir=target/test-data/${random.uuid}",
            "secondlook.lti.config-dir=src/test/resources/lti-config",
            "secondlook.lti.on-premises-hosts=localhost",
            "secondlook.media.tools-dir=target/tools",
            "secondlook.notice.mail-from=second-look@tool.example",
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=1"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = FreshBeginning.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@Import({
    TestTime.class,
    TestPlatforms.class,
    TestLaunches.class,
    TestViewers.class,
    TestRecordings.class,
    TestObservations.class,
    TestFrameworks.class,
    TestShares.class,
    TestComments.class,
    TestCircles.class,
    TestCycles.class,
    TestPairings.class,
    TestConversations.class,
    TestCode.class,
    TestRegisters.class,
    TestVision.class,
    TestShelf.class,
    TestGoals.class,
    TestSteps.class,
    TestLibrary.class,
    TestCelebrations.class,
    TestDesign.class,
    TestExemplars.class,
    TestInsights.class,
    TestNotices.class,
    TestPlans.class,
    Stage.class
})
public @interface SecondLookTest {}
