package org.secondlook.foundation;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Carries out the one command for which an operator has started this program. */
@Component
@ConditionalOnProperty(OperatorCommands.SETTING)
class OperatorCommands implements ApplicationRunner {

    static final String SETTING = "secondlook.command";

    private final String asked;
    private final List<OperatorCommand> commands;

    OperatorCommands(Environment environment, List<OperatorCommand> commands) {
        this.asked = environment.getRequiredProperty(SETTING);
        this.commands = commands;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        commands.stream()
                .filter(command -> command.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new SettingException(SETTING + " is wrong; expected one of " + names()))
                .work()
                .run();
    }

    private String names() {
        return commands.stream().map(OperatorCommand::name).sorted().collect(Collectors.joining(", "));
    }
}
