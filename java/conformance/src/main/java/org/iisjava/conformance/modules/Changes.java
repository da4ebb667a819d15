package org.iisjava.conformance.modules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iisjava.EventLog;
import org.iisjava.httpserv.*;

/** Lives through changes of the configuration and through recycling, and writes down what it hears of them. */
public final class Changes implements RegisterModule
{
    /** Not random: with Java 25 random numbers need functions of Windows that Wine has not got. */
    private static final String WORKER = Long.toHexString(System.nanoTime());

    private final List<String> heard = new ArrayList<>();

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        Map<String, Answering.Answer> answers = new HashMap<>();
        answers.put("worker", context -> WORKER);
        answers.put("heard", context -> heard());
        answers.put("own", context -> globalInfo.getAdminManager().getAdminSection("conformance/own",
            context.getMetadata().getMetaPath()).getPropertyByName("text").getStringValue());
        answers.put("wait", Changes::waitForFile);
        answers.put("application", context ->
        {
            globalInfo.recycleApplication(context.getApplication().getAppConfigPath());
            return "asked";
        });
        answers.put("process", context ->
        {
            globalInfo.recycleProcess("conformance asks");
            globalInfo.recycleProcess("and again");
            return WORKER;
        });
        answers.put("unhealthy", context ->
        {
            globalInfo.reportUnhealthy("conformance feels bad", 0x8007000E);
            return WORKER;
        });
        moduleInfo.setRequestNotifications(allocator -> new Module(answers), httpserv.RQ_EXECUTE_REQUEST_HANDLER, 0);
        moduleInfo.setGlobalNotifications(new Hearing(), httpserv.GL_CONFIGURATION_CHANGE
            | httpserv.GL_APPLICATION_START | httpserv.GL_APPLICATION_STOP | httpserv.GL_STOP_LISTENING);
    }

    private synchronized String heard()
    {
        return String.join("\n", heard);
    }

    private synchronized GLOBAL_NOTIFICATION_STATUS hear(String text)
    {
        heard.add(text);
        EventLog.of("Changes").information(text);
        return GLOBAL_NOTIFICATION_STATUS.GL_NOTIFICATION_CONTINUE;
    }

    /** Says that it has begun by making a folder beside the file that it waits for. */
    private static String waitForFile(IHttpContext context) throws Exception
    {
        Path file = Path.of(context.getRequest().getHeader("X-File"));
        Files.createDirectory(Path.of(file + ".waiting"));
        while (Files.notExists(file))
        {
            Thread.sleep(20);
        }
        return WORKER;
    }

    private final class Hearing extends CGlobalModule
    {
        @Override
        public GLOBAL_NOTIFICATION_STATUS onGlobalConfigurationChange(IGlobalConfigurationChangeProvider provider)
        {
            return hear("configuration " + provider.getChangePath());
        }

        @Override
        public GLOBAL_NOTIFICATION_STATUS onGlobalApplicationStart(IHttpApplicationProvider provider)
        {
            return hear("start " + provider.getApplication().getApplicationId());
        }

        @Override
        public GLOBAL_NOTIFICATION_STATUS onGlobalApplicationStop(IHttpApplicationProvider provider)
        {
            return hear("stop " + provider.getApplication().getApplicationId());
        }

        @Override
        public GLOBAL_NOTIFICATION_STATUS onGlobalStopListening(IGlobalStopListeningProvider provider)
        {
            return hear("stop listening, drains: " + provider.drainRequestsGracefully());
        }
    }

    private static final class Module extends Answering
    {
        Module(Map<String, Answer> answers)
        {
            super(answers);
        }
    }
}
