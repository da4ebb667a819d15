package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iisjava.httpserv.RegisterModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleLoaderTest
{
    private static final String BODY = " implements RegisterModule { %s public void registerModule(int version,"
        + " IHttpModuleRegistrationInfo info, IHttpServer server) throws Exception { %s } }";

    @TempDir
    Path folder;

    @Test
    void theClassIsMadeInALoaderOfItsOwn() throws Exception
    {
        Path classes = compile("Good", "", "");
        RegisterModule first = load("Good", classes.toString());
        RegisterModule second = load("Good", classes.toString());
        assertEquals("Good", first.getClass().getName());
        assertNotSame(first.getClass(), second.getClass());
        assertEquals("Hello", JavaModule.of(first.getClass()).name());
    }

    @Test
    void theContextClassLoaderIsTheModulesDuringTheConstructor() throws Exception
    {
        Path classes = compile("Looks", "public static ClassLoader seen;"
            + " public Looks() { seen = Thread.currentThread().getContextClassLoader(); }", "");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        RegisterModule module = load("Looks", classes.toString());
        assertSame(module.getClass().getClassLoader(), module.getClass().getField("seen").get(null));
        assertSame(before, Thread.currentThread().getContextClassLoader());
    }

    @Test
    void modulesSeeTheApiAndTheJdkAndNothingElseOfTheRuntime() throws Exception
    {
        ClassLoader loader = load("Good", compile("Good", "", "").toString()).getClass().getClassLoader();
        assertSame(RegisterModule.class, loader.loadClass("org.iisjava.httpserv.RegisterModule"));
        assertSame(org.iisjava.HResult.class, loader.loadClass("org.iisjava.HResult"));
        assertSame(java.util.List.class, loader.loadClass("java.util.List"));
        for (String hidden : new String[] {"org.iisjava.runtime.Abi", "org.iisjava.spi.EventLogWriter",
            "com.sun.jna.Pointer", "org.junit.jupiter.api.Test"})
        {
            assertThrows(ClassNotFoundException.class, () -> loader.loadClass(hidden), hidden);
        }
    }

    @Test
    void twoModulesDoNotSeeEachOther() throws Exception
    {
        ClassLoader first = load("Good", compile("Good", "", "").toString()).getClass().getClassLoader();
        load("Other", compile("Other", "", "").toString());
        assertThrows(ClassNotFoundException.class, () -> first.loadClass("Other"));
    }

    @Test
    void aMissingEntryIsNamedWithWhereItWasLookedFor()
    {
        LoadFailure failure = assertThrows(LoadFailure.class, () -> load("Good", "nowhere.jar"));
        assertEquals(Fault.CLASS_PATH_ENTRY_MISSING, failure.fault());
        assertEquals("IISJ0020: Module 'Hello': the class path entry 'nowhere.jar' is missing: "
            + folder.resolve("nowhere.jar") + " does not exist.", failure.getMessage().lines().findFirst().orElse(""));
    }

    @Test
    void aClassThatIsNotThereIsNamed() throws Exception
    {
        Path classes = compile("Good", "", "");
        LoadFailure failure = assertThrows(LoadFailure.class, () -> load("org.example.Hello", classes.toString()));
        assertEquals(Fault.CLASS_NOT_FOUND, failure.fault());
        assertEquals("IISJ0021: Module 'Hello': class org.example.Hello was not found in " + classes + ".",
            failure.getMessage().lines().findFirst().orElse(""));
    }

    @Test
    void aClassThatNeedsAnotherWhichIsMissingIsNotFoundEither() throws Exception
    {
        Path needed = CompiledModules.compile(folder, "Needed", "public class Needed { }");
        Path classes = compile("Needs", "public Needs() { new Needed(); }", "");
        Files.delete(needed.resolve("Needed.class"));
        LoadFailure failure = assertThrows(LoadFailure.class, () -> load("Needs", classes.toString()));
        assertEquals(Fault.CLASS_NOT_FOUND, failure.fault());
        assertTrue(failure.getMessage().contains("Needed"), failure.getMessage());
    }

    @Test
    void aFileThatIsNoClassCannotBeLinked() throws Exception
    {
        Files.write(folder.resolve("Broken.class"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        LoadFailure failure = assertThrows(LoadFailure.class, () -> load("Broken", folder.toString()));
        assertEquals(Fault.CLASS_NOT_FOUND, failure.fault());
    }

    @Test
    void aClassThatIsNoRegisterModuleIsRefused() throws Exception
    {
        Path classes = CompiledModules.compile(folder, "Plain", "public class Plain { }");
        assertEquals(Fault.NOT_A_REGISTER_MODULE,
            assertThrows(LoadFailure.class, () -> load("Plain", classes.toString())).fault());
    }

    @Test
    void aConstructorThatCannotBeCalledIsRefused() throws Exception
    {
        Path parameter = compile("Parameter", "public Parameter(int x) { }", "");
        assertNoConstructor("Parameter", parameter);
        assertNoConstructor("Hidden", CompiledModules.compile(folder, "Hidden",
            "class Hidden" + String.format(BODY, "public Hidden() { }", "")));
        assertNoConstructor("Abstract", CompiledModules.compile(folder, "Abstract",
            "public abstract class Abstract" + String.format(BODY, "", "")));
    }

    @Test
    void aConstructorOrStaticInitializerThatThrowsIsNamedWithItsStack() throws Exception
    {
        Path constructor =
            compile("Throws", "public Throws() { throw new IllegalStateException(\"no database\"); }", "");
        LoadFailure failure = assertThrows(LoadFailure.class, () -> load("Throws", constructor.toString()));
        assertEquals(Fault.CONSTRUCTOR_THREW, failure.fault());
        assertTrue(failure.getMessage().contains("no database"), failure.getMessage());
        assertTrue(failure.getMessage().contains("Throws.<init>"), failure.getMessage());
        Path initializer = compile("Static", "static int x = 1 / Integer.parseInt(\"0\");", "");
        failure = assertThrows(LoadFailure.class, () -> load("Static", initializer.toString()));
        assertEquals(Fault.CONSTRUCTOR_THREW, failure.fault());
        assertTrue(failure.getMessage().contains("ArithmeticException"), failure.getMessage());
    }

    @Test
    void anErrorOfAStaticInitializerIsNamedWithItsStack() throws Exception
    {
        Path classes = compile("Asserts", "static int x = fail();"
            + " static int fail() { throw new AssertionError(\"no licence\"); }", "");
        LoadFailure failure = assertThrows(LoadFailure.class, () -> load("Asserts", classes.toString()));
        assertEquals(Fault.CONSTRUCTOR_THREW, failure.fault());
        assertTrue(failure.getMessage().contains("AssertionError: no licence"), failure.getMessage());
        assertTrue(failure.getMessage().contains("Asserts.fail"), failure.getMessage());
    }

    private void assertNoConstructor(String type, Path classes)
    {
        LoadFailure failure = assertThrows(LoadFailure.class, () -> load(type, classes.toString()));
        assertEquals(Fault.NO_CONSTRUCTOR, failure.fault(), type);
    }

    private Path compile(String name, String members, String body) throws IOException
    {
        return CompiledModules.compile(folder, name, "public class " + name + String.format(BODY, members, body));
    }

    private RegisterModule load(String type, String classPath) throws LoadFailure
    {
        return new ModuleLoader("Hello", type, classPath, folder).load();
    }
}
