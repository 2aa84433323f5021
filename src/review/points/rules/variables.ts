/** Variables that are obeyed by what runs, each by whom and how. */
export interface Variable {
  /** Whole names. */
  readonly names: RegExp;
  readonly says: string;
}

/** They tell a version, or change what is printed and kept, not what is run. */
export const HARMLESS =
  /^PYTHON(?:UNBUFFERED|DONTWRITEBYTECODE|HASHSEED|FAULTHANDLER|IOENCODING|UTF8|NOUSERSITE|SAFEPATH|_VERSION|_SHA256|_PIP_VERSION|_SETUPTOOLS_VERSION|_GET_PIP_(?:URL|SHA256))$/;

/**
 * The first whose name fits is taken. Of ld.so(8), gconv in iconv(1), python(1), bash(1), node(1), perlrun(1), ruby(1),
 * java(1), Startup in R's manual, git(1), openssl-env(7) and the others' own manuals.
 */
export const VARIABLES: readonly Variable[] = [
  { names: /^LD_(?:PRELOAD|AUDIT)$/, says: 'The loader loads this into every program that is started' },
  {
    names: /^LD_LIBRARY_PATH$/,
    says: "The loader looks here for libraries, before the system's directories",
  },
  { names: /^LD_/, says: 'The loader obeys this in every program that is started' },
  { names: /^GLIBC_TUNABLES$/, says: 'The C library obeys this in every program that is started' },
  { names: /^(?:GCONV_PATH|LOCPATH|NLSPATH)$/, says: 'The C library loads modules or tables from here' },
  { names: /^PYTHONPATH$/, says: 'Python looks here for modules, before its own library' },
  { names: /^PYTHONHOME$/, says: 'Python takes its own library from here' },
  { names: /^PYTHONUSERBASE$/, says: "Python takes a user's packages, with their .pth files, from here" },
  {
    names: /^PYTHONPYCACHEPREFIX$/,
    says: 'Python takes compiled modules from here, in place of those beside the sources',
  },
  { names: /^PYTHONSTARTUP$/, says: 'Python runs this file when it is interactive' },
  { names: /^PYTHON(?:INSPECT|BREAKPOINT)$/, says: 'Python runs more than the script because of this' },
  { names: /^PYTHONWARNINGS$/, says: 'Python imports the module of a category that is named here' },
  { names: /^PYTHONOPTIMIZE$/, says: 'Python leaves out assertions' },
  { names: /^PYTHON/, says: 'Python obeys this' },
  { names: /^(?:BASH_ENV|ENV|ZDOTDIR)$/, says: 'A shell reads this before what it was started for' },
  { names: /^PROMPT_COMMAND$|^PS[0-4]$/, says: 'A shell runs what stands here when it prompts or traces' },
  { names: /^(?:SHELLOPTS|BASHOPTS|IFS|CDPATH)$/, says: 'A shell obeys this' },
  { names: /^BASH_FUNC_/, says: 'bash defines a function of this name in every script' },
  { names: /^NODE_OPTIONS$/, says: 'node takes these as options, --require and --import among them' },
  { names: /^NODE_/, says: 'node obeys this' },
  { names: /^(?:BUN|DENO)_/, says: 'A JavaScript engine obeys this' },
  { names: /^PERL5?(?:OPT|LIB|DB)$|^PERL_/, says: 'perl loads what stands here, or looks for modules here' },
  {
    names: /^RUBY(?:OPT|LIB)$|^GEM_(?:PATH|HOME)$|^BUNDLE_GEMFILE$/,
    says: 'ruby loads what stands here, or looks for libraries here',
  },
  {
    names: /^(?:_JAVA_OPTIONS|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS)$/,
    says: 'java takes these as options, agents among them',
  },
  { names: /^CLASSPATH$/, says: 'java looks here for classes' },
  {
    names: /^R_(?:PROFILE|ENVIRON|LIBS|DEFAULT_PACKAGES|HOME)/,
    says: 'R runs this first, or looks for packages here',
  },
  { names: /^JULIA_(?:LOAD_PATH|DEPOT_PATH|PROJECT)$/, says: 'julia looks here for code' },
  { names: /^LUA_(?:INIT|PATH|CPATH)/, says: 'lua runs this first, or looks for modules here' },
  {
    names: /^(?:PHPRC|PHP_INI_SCAN_DIR)$/,
    says: 'php takes its settings from here, files to run first among them',
  },
  { names: /^OPENSSL_(?:CONF|MODULES|ENGINES)$/, says: 'OpenSSL loads modules as this says' },
  { names: /^GIT_/, says: 'git obeys this, programs to run among it' },
  {
    names: /^(?:LESSOPEN|LESSCLOSE|PAGER|MANPAGER|EDITOR|VISUAL|BROWSER)$/,
    says: 'Other programs start what is named here',
  },
  {
    names: /^(?:GTK_MODULES|GTK_PATH|QT_PLUGIN_PATH|GI_TYPELIB_PATH|GIO_EXTRA_MODULES)$/,
    says: 'A library of windows loads modules as this says',
  },
  {
    names: /^(?:CUDA_INJECTION\w*|NVTX_INJECTION\w*|OCL_ICD_\w+|VK_\w+)$/,
    says: "The GPU's libraries load what is named here",
  },
  { names: /^(?:OMPI_MCA|PMIX_MCA|UCX)_/, says: 'Libraries of MPI load components as this says' },
  {
    names: /^(?:MPLBACKEND|MPLCONFIGDIR|MATPLOTLIBRC)$/,
    says: 'matplotlib imports the backend that is named here or there',
  },
  {
    names:
      /^(?:TORCH_EXTENSIONS_DIR|TORCHINDUCTOR_CACHE_DIR|TRITON_CACHE_DIR|NUMBA_CACHE_DIR|CUPY_CACHE_DIR|HF_MODULES_CACHE)$/,
    says: 'Compiled or downloaded code is taken from here',
  },
];
