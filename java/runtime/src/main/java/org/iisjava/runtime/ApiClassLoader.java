package org.iisjava.runtime;

/**
 * The parent of every module's class loader: shows the JDK and the two packages of the API, and nothing else that the
 * runtime has on its class path. One for the process.
 */
final class ApiClassLoader extends ClassLoader
{
    static final ApiClassLoader INSTANCE;

    static
    {
        registerAsParallelCapable();
        INSTANCE = new ApiClassLoader(ApiClassLoader.class.getClassLoader());
    }

    private final ClassLoader m_api;

    private ApiClassLoader(ClassLoader api)
    {
        super("iisjava-api", ClassLoader.getPlatformClassLoader());
        m_api = api;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException
    {
        int dot = name.lastIndexOf('.');
        String packageName = dot < 0 ? "" : name.substring(0, dot);
        if (packageName.equals("org.iisjava.httpserv") || packageName.equals("org.iisjava"))
        {
            return m_api.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
