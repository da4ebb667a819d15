// A native module that asks for no notification: in the place of those modules of IIS that iishost does not have.
extern "C" __declspec(dllexport) long __stdcall RegisterModule(unsigned long, void*, void*)
{
    return 0;
}
